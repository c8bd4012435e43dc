// Without a network the reader is told so, and as of when the page is that lies in front of them.
import { recallPages, remember } from "./device.js";
import { fill } from "./words.js";

const READ_KEY = "read";
const READ_MOST = 30;

export function start() {
  const line = document.querySelector("[data-netbar]");
  if (!line) return;
  addEventListener("offline", () => show(line));
  addEventListener("online", () => (line.hidden = true));
  if (!navigator.onLine) show(line);
  navigator.serviceWorker?.addEventListener("message", (event) => {
    if (event.data?.type === "read-from-store") show(line);
  });
  navigator.serviceWorker?.controller?.postMessage({ type: "was-this-from-store" });
  noteReading();
  showReadPages();
  document.querySelector("[data-reload]")?.addEventListener("click", () => location.reload());
}

async function show(line) {
  const stored = await globalThis.caches?.match(location.origin + location.pathname, { ignoreVary: true });
  const date = stored && new Date(stored.headers.get("date"));
  const known = date && !Number.isNaN(date.getTime());
  line.querySelector("[data-netbar-text]").textContent = known
    ? fill(line.dataset.text, { s: inWords(date, line.dataset) })
    : line.dataset.textUnknown;
  line.hidden = false;
}

function inWords(date, { textToday, textAt }) {
  const language = document.documentElement.lang;
  const time = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" }).format(date);
  const sameDay = date.toDateString() === new Date().toDateString();
  const day = sameDay ? textToday : new Intl.DateTimeFormat(language, { day: "numeric", month: "long" }).format(date);
  return fill(textAt, { d: day, t: time });
}

// The offline page lists what was read here; titles only, on this device only.
function noteReading() {
  const entry = document.querySelector("[data-entry]");
  if (!entry) return;
  const page = { url: entry.dataset.entry, title: entry.dataset.entryTitle };
  const others = recallPages(READ_KEY).filter((item) => item.url !== page.url);
  remember(READ_KEY, [page, ...others].slice(0, READ_MOST));
}

function showReadPages() {
  const section = document.querySelector("[data-read]");
  const read = recallPages(READ_KEY);
  if (!section || read.length === 0) return;
  const template = document.querySelector("[data-read-row]");
  section.querySelector("[data-read-list]").append(
    ...read.map((item) => {
      const row = template.content.cloneNode(true);
      row.querySelector("a").href = item.url;
      row.querySelector("b").textContent = item.title;
      return row;
    }),
  );
  section.hidden = false;
}
