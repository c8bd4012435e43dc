// The bar below the library: how many are chosen, and how many of them each step is for. The list may be swapped at any
// moment (search, filters), so nothing here holds on to an element.
(() => {
  const chosen = () => [...document.querySelectorAll('input[form="lw-many"]:checked')];
  const all = () => [...document.querySelectorAll('input[form="lw-many"]')];

  const words = (element, count) => {
    const pattern = element.dataset.lwLabel ?? (count === 1 ? element.dataset.one : element.dataset.many);
    return pattern.replace("{n}", count);
  };

  const count = () => {
    const bar = document.querySelector("[data-lw-many]");
    if (!bar) return;
    const ticked = chosen();
    const heard = document.querySelector('[role="status"][data-lw-chosen]');
    const seen = bar.querySelector("[data-lw-chosen]");
    seen.textContent = words(seen, ticked.length);
    heard.textContent = ticked.length ? seen.textContent : "";
    bar.querySelectorAll("[data-lw-step]").forEach((part) => {
      const fits = ticked.filter((box) => box.dataset.lwCan.split(" ").includes(part.dataset.lwStep)).length;
      const label = part.querySelector("[data-lw-label]") ?? part;
      part.hidden = fits === 0;
      label.textContent = words(label, fits);
    });
    bar.hidden = ticked.length === 0;
    const choose = document.querySelector("[data-lw-choose-all]");
    choose.checked = ticked.length > 0 && ticked.length === all().length;
    choose.indeterminate = ticked.length > 0 && !choose.checked;
  };

  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-lw-choose-all]")) all().forEach((box) => (box.checked = target.checked));
    if (target.matches('[data-lw-choose-all], input[form="lw-many"]')) count();
  });

  document.addEventListener("click", ({ target }) => {
    if (!target.closest("[data-lw-choose-none]")) return;
    const [first] = chosen();
    chosen().forEach((box) => (box.checked = false));
    count();
    first?.focus();
  });

  // A browser that comes back to the page ticks the boxes again without a word.
  window.addEventListener("pageshow", count);
})();
