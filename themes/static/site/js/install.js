// Putting the site on the home screen: a button where the browser offers it, steps where it does not.
let offer = null;

export function start() {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event;
    showButton();
  });
  addEventListener("appinstalled", showDone);
  if (isInstalled()) showDone();
  document.querySelector("[data-install-button]")?.addEventListener("click", install);
}

export function isInstalled() {
  return matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
}

export function isIos() {
  return /iphone|ipad|ipod/i.test(navigator.userAgent) || (navigator.platform === "MacIntel" && navigator.maxTouchPoints > 1);
}

function showButton() {
  const button = document.querySelector("[data-install-button]");
  if (button) button.hidden = false;
}

async function install() {
  if (!offer) return;
  await offer.prompt();
  offer = null;
  document.querySelector("[data-install-button]").hidden = true;
}

function showDone() {
  const done = document.querySelector("[data-install-done]");
  if (!done) return;
  done.hidden = false;
  document.querySelector("[data-install-guide]").hidden = true;
  document.querySelector("[data-install-button]").hidden = true;
}
