// "Merken": a list of pages on this device, its count in the navigation, and the page that shows it.
import { recallPages, remember } from "./device.js";
import { toast } from "./words.js";

const KEY = "saved";

export function start() {
  for (const button of document.querySelectorAll("[data-save]")) watch(button);
  showCount();
  showPage();
  addEventListener("storage", (event) => {
    if (event.key === KEY) showCount();
  });
}

function all() {
  return recallPages(KEY);
}

function keep(list) {
  remember(KEY, list);
  showCount();
}

function watch(button) {
  const { save: url, saveTitle: title, saveText: text } = button.dataset;
  const paint = () => press(button, all().some((item) => item.url === url));
  button.addEventListener("click", () => {
    const before = all();
    const saved = before.some((item) => item.url === url);
    keep(saved ? before.filter((item) => item.url !== url) : [{ url, title, text, at: Date.now() }, ...before]);
    paint();
    toast(saved ? document.body.dataset.textRemoved : document.body.dataset.textSaved, () => {
      keep(before);
      paint();
    });
  });
  paint();
}

export function press(button, on) {
  button.setAttribute("aria-pressed", String(on));
  const label = button.querySelector("span");
  label.textContent = on ? label.dataset.textOn : label.dataset.textOff;
}

function showCount() {
  const count = all().length;
  for (const place of document.querySelectorAll("[data-saved-count]")) {
    place.textContent = count;
    place.hidden = count === 0;
  }
}

function showPage() {
  const page = document.querySelector("[data-saved]");
  if (!page) return;
  const list = page.querySelector("[data-saved-list]");
  const items = all();
  list.replaceChildren(...items.map((item) => row(page, item)));
  list.hidden = items.length === 0;
  page.querySelector("[data-saved-empty]").hidden = items.length > 0;
}

function row(page, item) {
  const made = page.querySelector("[data-saved-row]").content.cloneNode(true);
  made.querySelector("a").href = item.url;
  made.querySelector("b").textContent = item.title;
  if (item.text) made.querySelector("p").textContent = item.text;
  else made.querySelector("p").remove();
  const button = made.querySelector("[data-saved-remove]");
  button.setAttribute("aria-label", `${button.getAttribute("aria-label")}: ${item.title}`);
  button.addEventListener("click", () => {
    const before = all();
    keep(before.filter((other) => other.url !== item.url));
    showPage();
    toast(document.body.dataset.textRemoved, () => {
      keep(before);
      showPage();
    });
  });
  return made;
}
