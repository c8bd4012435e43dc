// Messages on this device: one switch per topic on /app/, and a fresh address for the server at every start.
import { isInstalled, isIos } from "./install.js";
import { forget, recall, remember } from "./device.js";
import { demoDevice, listen } from "./push-demo.js";

const KEY = "push";
const PATIENCE = 15000; // subscribe() may never settle
const demoOrigin = document.body.dataset.demoPushOrigin;

export function start() {
  const section = document.querySelector("[data-push]");
  if (section) showSwitches(section);
  if (wanted().length > 0) {
    renew();
    addEventListener("online", renew);
    if (demoOrigin) listen(demoOrigin, recall(KEY));
  }
}

function wanted() {
  return recall(KEY, {}).topics ?? [];
}

function isSupported() {
  return "serviceWorker" in navigator && "Notification" in window && (Boolean(demoOrigin) || "PushManager" in window);
}

function showSwitches(section) {
  const switches = [...section.querySelectorAll("[data-push-form] .switch")];
  const say = (name) => {
    section.querySelector("[data-push-state]").textContent = section.dataset[`text${name}`];
  };
  const paint = () => {
    for (const box of switches) box.checked = wanted().includes(box.value);
    say(wanted().length > 0 ? "On" : "Off");
  };
  if (!isSupported()) {
    for (const box of switches) box.disabled = true;
    say(isIos() && !isInstalled() ? "Ios" : "Unsupported");
    return;
  }
  paint();
  if (Notification.permission === "denied") say("Denied");
  section.addEventListener("change", async () => {
    const topics = switches.filter((box) => box.checked).map((box) => box.value);
    section.setAttribute("aria-busy", "true");
    const outcome = await choose(topics).catch((error) => (error.name === "TypeError" ? "Offline" : "Failed"));
    section.removeAttribute("aria-busy");
    if (outcome === "Denied" || outcome === "Failed") paint();
    if (outcome === "Done") paint();
    else say(outcome);
  });
}

// Only ever from a tap: browsers ask for permission once, and iOS only then.
async function choose(topics) {
  if (topics.length === 0) return leave();
  if (Notification.permission !== "granted" && (await Notification.requestPermission()) !== "granted") return "Denied";
  const before = recall(KEY, {});
  const address = await subscribe(before);
  remember(KEY, { ...before, ...address, topics, pending: true });
  await send(topics);
  if (demoOrigin) listen(demoOrigin, recall(KEY));
  return "Done";
}

async function leave() {
  const { endpoint } = recall(KEY, {});
  forget(KEY);
  const registration = await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager?.getSubscription().catch(() => null);
  await subscription?.unsubscribe();
  if (endpoint) await post("/push/subscriptions/remove/", { endpoint });
  return "Done";
}

async function subscribe(before) {
  if (demoOrigin) return before.device ? before : demoDevice(demoOrigin);
  const registration = await navigator.serviceWorker.ready;
  const existing = await registration.pushManager.getSubscription();
  const subscription = existing ?? (await inTime(fresh(registration)));
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, keys };
}

async function fresh(registration) {
  const answer = await fetch("/push/key/");
  if (!answer.ok) throw new Error("no key");
  const text = (await answer.text()).trim();
  const key = text.startsWith("{") ? JSON.parse(text).key : text;
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
}

function inTime(promise) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error("too slow")), PATIENCE))]);
}

function bytes(base64url) {
  const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

async function send(topics) {
  const { endpoint, keys } = recall(KEY, {});
  await post("/push/subscriptions/", { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth }, topics });
  remember(KEY, { ...recall(KEY, {}), pending: false });
}

async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    credentials: "same-origin",
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
}

// Browsers change a subscription's address without a word. Once a visit is enough, and again when something is pending.
async function renew() {
  if (!isSupported() || Notification.permission !== "granted") return;
  const state = recall(KEY, {});
  try {
    if (sessionStorage.getItem("push-renewed") && !state.pending) return;
    const address = await subscribe(state);
    remember(KEY, { ...state, ...address });
    await send(state.topics);
    sessionStorage.setItem("push-renewed", "1");
  } catch {
    // No network, or a full store: the next start tries again.
  }
}
