{% load i18n %}// Reading without a network, and messages. One per host. Version {{ version }}.
// Names of kept files hold a hash of their content, so old and new ones live side by side: a page kept last month still
// finds the style it was written for. Raise the number only when what is kept must go.
const PAGES = "pages-1";
const FILES = "files-1";
const MOST_PAGES = 300;
const MOST_FILES = 400;
const OFFLINE = "/offline/";
const CORE = {{ assets|safe }};
const BAR = {{ bar|safe }}; // the app's own places: there without a network, read before or not
const NEVER = ["/admin/", "/api/", "/push/", "/dokumente/", "/sw.js", "/-/"];
const FILE = /^\/(static\/.+\.[0-9a-f]{12}\.\w+|brand\/|icons\/|medien\/)/;
const fromStore = new Set(); // ids of windows that show a kept page

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const files = await caches.open(FILES);
    await Promise.all(CORE.map(async (url) => (await files.match(url)) || files.add(url).catch(() => {})));
    const pages = await caches.open(PAGES);
    await pages.add(new Request(OFFLINE, { cache: "reload" }));
    await Promise.all(BAR.map((path) => keepPage(pages, new URL(path, location.origin))));
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== PAGES && name !== FILES) await caches.delete(name);
    // With it the browser would ask twice for pages we leave alone, and the first asking eats an editor's message.
    await self.registration.navigationPreload?.disable();
    await self.clients.claim();
    // The page that brought us here was loaded before we were.
    const pages = await caches.open(PAGES);
    for (const client of await self.clients.matchAll({ type: "window" })) await keepPage(pages, new URL(client.url));
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || isNever(url)) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (FILE.test(url.pathname)) event.respondWith(file(request, true));
  else if (url.pathname.startsWith("/static/")) event.respondWith(file(request, false));
});

function isNever(url) {
  return NEVER.some((path) => url.pathname.startsWith(path));
}

function isPinned(url) {
  return url.pathname === OFFLINE || BAR.includes(url.pathname);
}

async function page(event, url) {
  const key = url.origin + url.pathname; // ?quelle=app and the like name the same page
  const store = await caches.open(PAGES);
  try {
    const answer = await fetch(event.request);
    if (answer.status < 502) {
      if (mayKeep(answer) && (!url.search || url.pathname === "/")) event.waitUntil(keep(store, key, answer.clone(), MOST_PAGES));
      return answer;
    }
    return (await kept(store, key, event)) || answer;
  } catch {
    return (await kept(store, key, event)) || (await store.match(OFFLINE)) || Response.error();
  }
}

// Fetch a page that nobody opens through us, so that it too can be read later.
async function keepPage(store, url) {
  if (url.search || isNever(url)) return;
  const answer = await fetch(url.href).catch(() => null);
  if (answer && mayKeep(answer)) await keep(store, url.origin + url.pathname, answer, MOST_PAGES);
}

async function kept(store, key, event) {
  const answer = await store.match(key, { ignoreVary: true });
  if (answer && event.resultingClientId) fromStore.add(event.resultingClientId);
  return answer;
}

async function file(request, isHashed) {
  const store = await caches.open(FILES);
  const found = await store.match(request, { ignoreVary: true });
  if (found && isHashed) return found;
  try {
    const answer = await fetch(request);
    if (mayKeep(answer)) await keep(store, request, answer.clone(), MOST_FILES);
    return answer;
  } catch (error) {
    if (found) return found;
    throw error;
  }
}

function mayKeep(answer) {
  return answer.status === 200 && answer.type === "basic" && !answer.redirected && !/private|no-store/.test(answer.headers.get("Cache-Control") || "");
}

async function keep(store, key, answer, most) {
  await store.delete(key, { ignoreVary: true }); // so that the newest stands last
  await store.put(key, answer);
  const keys = await store.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) if (!isPinned(new URL(old.url))) await store.delete(old);
}

self.addEventListener("push", (event) => {
  let payload = {};
  try {
    payload = event.data.json();
  } catch {
    // Something must be shown all the same: a browser that sees nothing takes the permission away.
  }
  event.waitUntil(show(payload));
});

function show(payload) {
  const { title, body, navigate, tag, lang, icon } = (payload && payload.notification) || {};
  return self.registration.showNotification(title || "{{ brand.name|escapejs }}", {
    body: body || "{% translate 'There is something new.' as fallback %}{{ fallback|escapejs }}",
    icon: icon || "{{ brand_icon|escapejs }}",
    badge: "{{ brand_badge|escapejs }}",
    lang: lang || "de",
    data: { navigate },
    ...(tag ? { tag, renotify: true } : {}),
  });
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.navigate));
});

async function open(navigate) {
  const wanted = new URL(navigate || "/", location.origin);
  const url = wanted.origin === location.origin ? wanted.href : location.origin + "/";
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((client) => client.url === url);
  if (there) return there.focus();
  const opened = windows.length > 0 && (await windows[0].focus().then((client) => client.navigate(url)).catch(() => null));
  return opened || self.clients.openWindow(url);
}

self.addEventListener("message", (event) => {
  if (event.data?.type === "was-this-from-store" && fromStore.has(event.source.id)) event.source.postMessage({ type: "read-from-store" });
{% if demo %}  if (event.data?.type === "demo-push") event.waitUntil(show(event.data.payload));
{% endif %}});
