// A path of questions, answered here and kept here. Without this module the answers are links down the page.
import { forget, recall, remember } from "./device.js";
import { fill } from "./words.js";

const path = document.querySelector("[data-questions]");
if (path) start(path);

function start(path) {
  const key = `fragen:${path.dataset.questions}`;
  const places = [...path.querySelectorAll("[data-place]")];
  const place = (id) => places.find((one) => one.id === id);
  let trail = walk(recall(key, [])); // answers that were pressed, in their order
  let depth = trail.length; // how many of them count: the browser's "back" takes some away

  path.dataset.live = "";
  history.replaceState({ depth }, "");
  path.addEventListener("click", (event) => {
    const answer = event.target.closest("[data-answer]");
    if (!answer || !place(target(answer))) return;
    event.preventDefault();
    go([...trail.slice(0, depth), answer]);
  });
  path.querySelector("[data-restart]").addEventListener("click", () => go([]));
  addEventListener("popstate", (event) => {
    if (!Number.isInteger(event.state?.depth)) return;
    depth = Math.min(event.state.depth, trail.length);
    show();
    focus();
  });
  show();

  // What is kept may be of last year, or rubbish: only answers count that lead on from one question to the next.
  function walk(kept) {
    const found = [];
    let at = places[0];
    for (const step of Array.isArray(kept) ? kept : []) {
      const answer = Array.isArray(step) && at?.id === step[0] && answers(at).find((one) => words(one) === step[1]);
      if (!answer) break;
      found.push(answer);
      at = place(target(answer));
    }
    return found;
  }

  function go(way) {
    trail = way;
    depth = way.length;
    history.pushState({ depth }, "");
    show();
    focus();
  }

  function current() {
    return depth ? place(target(trail[depth - 1])) : places[0];
  }

  function focus() {
    const heading = current().querySelector("h2");
    heading.focus({ preventScroll: true });
    current().scrollIntoView({ block: "start" });
  }

  function show() {
    const given = trail.slice(0, depth);
    const here = current();
    for (const one of places) one.hidden = one !== here;
    const number = here.querySelector("[data-number]");
    if (number) number.textContent = fill(number.dataset.text, { n: depth + 1 });
    path.querySelector("[data-restart]").hidden = depth === 0;
    list(given);
    offer(here, new Set(given.flatMap(tags)));
    ask(here, given);
    if (depth) remember(key, given.map((answer) => [answer.closest("[data-place]").id, words(answer)]));
    else forget(key);
  }

  function list(given) {
    const row = path.querySelector("[data-asked-row]").content;
    path.querySelector("[data-asked]").hidden = given.length === 0;
    path.querySelector("[data-asked-list]").replaceChildren(...given.map((answer, at) => {
      const made = row.cloneNode(true);
      made.querySelector("span").textContent = question(answer);
      made.querySelector("b").textContent = words(answer);
      const change = made.querySelector("button");
      change.setAttribute("aria-label", `${change.getAttribute("aria-label")}: ${question(answer)}`);
      change.addEventListener("click", () => go(trail.slice(0, at)));
      return made;
    }));
  }
}

// Of the programmes only those that the result itself offers, or one of the answers.
function offer(here, wanted) {
  const money = here.querySelector("[data-money]");
  if (!money) return;
  let shown = 0;
  for (const one of money.querySelectorAll("[data-offer]")) {
    one.hidden = !("always" in one.dataset || split(one.dataset.offer).some((tag) => wanted.has(tag)));
    shown += !one.hidden;
  }
  money.querySelector("[data-none]").hidden = shown > 0;
}

// The letter that asks for a call back says what was answered.
function ask(here, given) {
  const link = here.querySelector("[data-callback]");
  if (!link) return;
  link.dataset.bare ??= link.href;
  const lines = given.map((answer) => `- ${question(answer)} ${words(answer)}`);
  link.href = `${link.dataset.bare}${encodeURIComponent(`\n\n${link.dataset.text}\n${lines.join("\n")}`)}`;
}

function answers(place) {
  return [...place.querySelectorAll("[data-answer]")];
}

function target(answer) {
  return decodeURIComponent(answer.hash.slice(1));
}

function words(answer) {
  return plain(answer.querySelector("b"));
}

function question(answer) {
  return plain(answer.closest("[data-place]").querySelector("h2"));
}

function plain(element) {
  return element.textContent.replaceAll("\u00ad", "").trim();
}

function tags(answer) {
  return split(answer.dataset.tags);
}

function split(text) {
  return (text ?? "").split(",").filter(Boolean);
}
