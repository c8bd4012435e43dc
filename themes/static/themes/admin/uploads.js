// A file that is too large is refused where it is chosen, before it is sent.
document.addEventListener("change", ({ target: input }) => {
  const most = Number(input.dataset?.mostBytes);
  if (input.type !== "file" || !most) return;
  const place = input.closest("[data-field]")?.querySelector("[data-field-errors]");
  place?.querySelectorAll(".error-message").forEach((old) => old.remove());
  const size = input.files[0]?.size ?? 0;
  place?.querySelector("svg")?.toggleAttribute("hidden", size <= most);
  if (size <= most) return;
  input.value = "";
  const sentence = document.createElement("p");
  sentence.className = "error-message";
  sentence.setAttribute("role", "alert");
  sentence.textContent = input.dataset.textTooLarge.replace("{size}", (size / 1048576).toFixed(1).replace(".", ","));
  place?.append(" ", sentence);
});
