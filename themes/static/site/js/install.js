// Putting the site on the home screen: a button where the browser offers it, steps where it does not.
let offer = null;

export function start() {
  const button = document.querySelector("[data-install-button]");
  addEventListener("beforeinstallprompt", (event) => {
    if (!button) return; // elsewhere the browser may offer it in its own way
    event.preventDefault();
    offer = event;
    button.hidden = false;
  });
  addEventListener("appinstalled", showDone);
  if (isInstalled()) showDone();
  button?.addEventListener("click", install);
}

export function isInstalled() {
  return matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
}

export function isIos() {
  return /iphone|ipad|ipod/i.test(navigator.userAgent) || (navigator.platform === "MacIntel" && navigator.maxTouchPoints > 1);
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
