/* The report of a message that is under way fetches its own figures anew, and stops when it has arrived. */
const progress = document.querySelector("[data-push-progress]");

async function refresh() {
  if (!progress.querySelector("[data-push-under-way]")) return;
  const answer = await fetch(progress.dataset.pushProgress).catch(() => null);
  if (answer?.ok) progress.innerHTML = await answer.text();
  setTimeout(refresh, 2000);
}

if (progress) setTimeout(refresh, 1000);
