// Reading an article: share it, hear it, see where one is.
import { press } from "./saved.js";
import { toast } from "./words.js";

export function start() {
  for (const button of document.querySelectorAll("[data-share]")) button.addEventListener("click", share);
  const speaker = document.querySelector("[data-speak]");
  if (speaker && "speechSynthesis" in window) speak(speaker);
  const contents = document.querySelector("[data-toc]");
  if (contents) follow(contents);
}

async function share() {
  const page = { title: document.title, url: location.href };
  if (navigator.share) {
    await navigator.share(page).catch(() => {}); // closing the sheet is no failure
  } else {
    await navigator.clipboard?.writeText(page.url);
    toast(document.body.dataset.textCopied);
  }
}

function speak(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const speaking = button.getAttribute("aria-pressed") === "true";
    speechSynthesis.cancel();
    press(button, !speaking);
    if (!speaking) readAloud(() => press(button, false));
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
}

// Sentence by sentence: some voices fall silent after fifteen seconds of one piece.
function readAloud(finished) {
  const pieces = [...document.querySelectorAll("[data-readable]")]
    .flatMap((part) => [...part.querySelectorAll("h2, h3, p, li, dt, dd")])
    .filter((element) => !element.closest("[hidden], .acts, .sum") && !element.querySelector("p, li, dt, dd"))
    .map((element) => ({ text: element.innerText.trim(), language: element.closest("[lang]").lang }))
    .filter(({ text }) => text);
  pieces.forEach(({ text, language }, place) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = language.split("-")[0]; // Leichte Sprache is spoken as German
    if (place === pieces.length - 1) utterance.onend = finished;
    speechSynthesis.speak(utterance);
  });
}

function follow(contents) {
  const links = new Map([...contents.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
  const targets = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const line = innerHeight / 3;
    const current = targets.filter((target) => target.getBoundingClientRect().top <= line).pop() ?? targets[0];
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  }, { passive: true });
  mark();
}
