// Texts come from the page (data-text-…), so that they are translated in one place.
export function fill(pattern, values) {
  return Object.entries(values).reduce((text, [mark, value]) => text.replace(`{${mark}}`, value), pattern);
}

export function toast(text, action) {
  document.querySelector(".toast")?.remove();
  const line = document.createElement("div");
  line.className = "toast";
  line.setAttribute("role", "status");
  line.append(Object.assign(document.createElement("span"), { textContent: text }));
  if (action) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: document.body.dataset.textUndo });
    button.addEventListener("click", () => {
      line.remove();
      action();
    });
    line.append(button);
  }
  document.body.append(line);
  setTimeout(() => line.remove(), 8000);
}
