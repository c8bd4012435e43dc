// What this device remembers. Nothing of it leaves the device; a full or forbidden store is no reason to fail.
export function recall(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

// A list of words; whatever else stands there is rubbish.
export function recallWords(name) {
  const kept = recall(name, []);
  return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
}

// The same for a list of pages of this site.
export function recallPages(name) {
  const kept = recall(name, []);
  return Array.isArray(kept) ? kept.filter((one) => isHere(one?.url)) : [];
}

export function isHere(url) {
  return typeof url === "string" && /^\/(?![/\\])/.test(url);
}

export function remember(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // Private windows may forbid it; there is then nothing to forget.
  }
}
