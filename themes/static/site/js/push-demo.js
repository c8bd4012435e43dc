// Demo only (the page says where): a pretended phone at the local push service. What arrives there is handed to the
// service worker, which shows it with the same code as a real push.
import { recall, remember } from "./device.js";

const KEY = "push";
const EVERY = 2000;
let listening = false;

export async function demoDevice(origin) {
  const answer = await fetch(`${origin}/devices`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name: `${document.title.split(" · ").pop()} in ${browserName()}` }),
  });
  if (!answer.ok) throw new Error("no demo device");
  const { id, endpoint, keys } = await answer.json();
  return { device: id, endpoint, keys, after: 0 };
}

export function listen(origin, state) {
  if (listening || !state?.device) return;
  listening = true;
  // One tab listens, so that a message is shown once.
  const work = () => new Promise(() => poll(origin));
  if (navigator.locks) navigator.locks.request("demo-push", work);
  else work();
}

async function poll(origin) {
  const state = recall(KEY);
  if (state?.device) {
    try {
      const answer = await fetch(`${origin}/devices/${state.device}/messages?after=${state.after ?? 0}`);
      const { messages = [], last } = answer.ok ? await answer.json() : {};
      const registration = await navigator.serviceWorker.ready;
      for (const message of messages) registration.active.postMessage({ type: "demo-push", payload: message.payload });
      if (messages.length > 0) remember(KEY, { ...recall(KEY, {}), after: last });
    } catch {
      // The demo's push service is not there; it may come back.
    }
  }
  setTimeout(() => poll(origin), EVERY);
}

function browserName() {
  return ["Firefox", "Edg", "Chrome", "Safari"].find((name) => navigator.userAgent.includes(name)) ?? "Browser";
}
