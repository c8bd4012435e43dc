// The home page's "Hier waren Sie zuletzt", and the station one stands at.
import { isHere, recall } from "./device.js";
import { fill } from "./words.js";

export function start() {
  const block = document.querySelector("[data-resume]");
  const point = recall("resume");
  if (!block || !isPoint(point)) return;
  const link = block.querySelector("[data-resume-link]");
  link.href = point.url;
  link.textContent = point.title;
  const segments = block.querySelector("[data-resume-segs]");
  for (let place = 0; place < point.all; place += 1) {
    const segment = document.createElement("i");
    segment.classList.toggle("on", place < point.done);
    segments.append(segment);
  }
  const sum = block.querySelector("[data-resume-sum]");
  sum.textContent = fill(sum.dataset.text, { d: point.done, n: point.all });
  const next = block.querySelector("[data-resume-next]");
  next.textContent = fill(next.dataset.text, { s: point.next });
  block.hidden = false;
  const station = [...document.querySelectorAll("[data-station]")].find((item) => item.dataset.station === point.category);
  station?.classList.add("here");
}

// The device may hold anything under this name.
function isPoint(point) {
  return isHere(point?.url) && Number.isInteger(point.all) && point.all <= 100;
}
