// Offers while somebody types: a combobox with a list, as the ARIA practices describe it. Without it the field works.
import { fill } from "./words.js";

const WAIT = 150;
const SHORTEST = 2;

export function start() {
  for (const form of document.querySelectorAll("[data-search]")) offer(form, form.querySelector("input[name=q]"));
}

function offer(form, input) {
  const list = Object.assign(document.createElement("ul"), { id: `${input.id}-offers`, className: "offers", hidden: true });
  const told = Object.assign(document.createElement("p"), { className: "sr" });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  told.setAttribute("role", "status");
  form.append(list, told);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  let typed = input.value;
  let timer;
  let asking;

  input.addEventListener("input", () => {
    typed = input.value;
    clearTimeout(timer);
    asking?.abort();
    if (typed.trim().length < SHORTEST) return close();
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.children.length) {
      event.preventDefault();
      if (list.hidden) show();
      choose(step);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault(); // the first one closes the list, the second empties the field
      input.value = typed;
      close();
    }
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    input.value = option.textContent;
    form.requestSubmit();
  });

  async function ask() {
    asking = new AbortController();
    const address = `${form.dataset.search}?q=${encodeURIComponent(typed)}`;
    const answer = await fetch(address, { signal: asking.signal }).catch(() => null); // offline, or typed on
    if (!answer?.ok) return close();
    const { suggestions } = await answer.json().catch(() => ({ suggestions: [] }));
    if (input.value !== typed || document.activeElement !== input) return;
    list.replaceChildren(...suggestions.map(option));
    told.textContent = suggestions.length ? fill(form.dataset.textOffers, { n: suggestions.length }) : "";
    suggestions.length ? show() : close();
  }

  function option(text, place) {
    const item = Object.assign(document.createElement("li"), { id: `${list.id}-${place}`, textContent: text });
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    return item;
  }

  function choose(step) {
    const options = [...list.children];
    const now = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
    const next = now + step < -1 ? options.length - 1 : now + step; // -1: back in what was typed
    const chosen = options[next];
    for (const one of options) one.setAttribute("aria-selected", String(one === chosen));
    input.value = chosen ? chosen.textContent : typed;
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  function show() {
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  function close() {
    clearTimeout(timer);
    list.hidden = true;
    for (const one of list.children) one.setAttribute("aria-selected", "false");
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}
