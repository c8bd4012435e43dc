// "Jetzt tun": ticks stay on this device, by the words of the item, so that a changed item is open again.
import { forget, recall, recallWords, remember } from "./device.js";
import { fill } from "./words.js";

export function start() {
  for (const list of document.querySelectorAll("[data-ticks]")) watch(list);
}

function watch(list) {
  const key = `ticks:${list.dataset.ticks}`;
  const boxes = [...list.querySelectorAll(".box")];
  const done = new Set(recallWords(key));
  for (const box of boxes) box.checked = done.has(words(box));
  show(list, boxes);
  list.addEventListener("change", () => {
    remember(key, boxes.filter((box) => box.checked).map(words));
    show(list, boxes);
    resumePoint(list, boxes);
  });
  resumePoint(list, boxes);
}

function words(box) {
  return box.parentElement.querySelector("span").textContent.replaceAll("\u00ad", "").trim();
}

function show(list, boxes) {
  const done = boxes.filter((box) => box.checked).length;
  [...list.querySelectorAll(".segs i")].forEach((segment, place) => segment.classList.toggle("on", place < done));
  const sum = list.querySelector("[data-ticks-sum]");
  const all = done === boxes.length;
  sum.classList.toggle("all", all);
  sum.textContent = all ? sum.dataset.textAll : fill(sum.dataset.text, { d: done, n: boxes.length });
}

// What the home page offers under "Hier waren Sie zuletzt": the article with a list that is begun, or was last opened.
function resumePoint(list, boxes) {
  const entry = list.closest("[data-entry]");
  if (!entry || list.dataset.ticks !== entry.querySelector("[data-ticks]").dataset.ticks) return;
  const open = boxes.filter((box) => !box.checked);
  if (open.length === 0) {
    if (recall("resume")?.url === entry.dataset.entry) forget("resume");
    return;
  }
  remember("resume", {
    url: entry.dataset.entry,
    title: entry.dataset.entryTitle,
    category: entry.dataset.entryCategory,
    done: boxes.length - open.length,
    all: boxes.length,
    next: words(open[0]),
  });
}
