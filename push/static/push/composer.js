/* The composer: characters counted while writing, the phone beside it, how many devices a topic reaches. */
const composer = document.querySelector("[data-push-composer]");

function countCharacters(field) {
  const counter = document.createElement("span");
  counter.className = "push-count";
  const most = Number(field.dataset.pushCount);
  const update = () => {
    const length = [...field.value].length;
    counter.textContent = `${length} / ${most}`;
    counter.toggleAttribute("data-over", length > most);
  };
  field.addEventListener("input", update);
  field.before(counter);
  update();
}

function showOnPhone(field) {
  const shown = document.querySelector(`[data-push-shown="${field.dataset.pushShows}"]`);
  field.addEventListener("input", () => { shown.textContent = field.value; });
}

async function sayAudience() {
  const status = composer.querySelector("[data-push-audience]");
  const chosen = composer.querySelector("input[name=topic]:checked");
  if (!chosen) return;
  const answer = await fetch(composer.dataset.pushCounts, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { counts } = await answer.json();
  status.textContent = `${status.dataset.text} ${counts[chosen.value]?.text ?? ""}`;
}

if (composer) {
  composer.querySelectorAll("[data-push-count]").forEach(countCharacters);
  composer.querySelectorAll("[data-push-shows]").forEach(showOnPhone);
  composer.querySelectorAll("input[name=topic]").forEach((choice) => choice.addEventListener("change", sayAudience));
  sayAudience();
}
