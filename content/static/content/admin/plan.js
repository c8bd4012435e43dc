/*
 * Before publishing: what follows from what is chosen at the moment. The sentences come from the server (`?plan`), so
 * that they are those of the page; without this script the page says them for the answers it was opened with.
 */
(() => {
  const { Controller } = window.StimulusModule;
  const PARTS = ['label', 'then', 'pilots', 'steps'];
  // A reason is nobody's business in a log of addresses.
  const NOT_ASKED = new Set(['csrfmiddlewaretoken', 'reason', 'seen']);

  class PlanController extends Controller {
    static targets = ['label', 'then', 'pilots', 'steps', 'reason', 'later', 'first', 'list'];

    connect() {
      this.show();
    }

    disconnect() {
      clearTimeout(this.timer);
      this.asked?.abort();
    }

    later(event) {
      if (event.target.name === 'reason') return;
      this.show();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), 150);
    }

    /* What belongs to an answer that is not chosen is out of the way. */
    show() {
      const chosen = (name) => this.element.querySelector(`[name="${name}"]:checked`)?.value;
      if (this.hasReasonTarget) this.reasonTarget.hidden = chosen('change') === 'small';
      if (this.hasLaterTarget) this.laterTarget.hidden = chosen('when') !== 'later';
      if (this.hasFirstTarget) this.firstTarget.hidden = chosen('where') !== 'first';
    }

    async ask() {
      this.asked?.abort();
      this.asked = new AbortController();
      const query = new URLSearchParams(window.location.search);
      query.set('plan', '1');
      new FormData(this.element).forEach((value, name) => {
        if (!NOT_ASKED.has(name)) query.append(name, value);
      });
      try {
        const answer = await fetch(`${window.location.pathname}?${query}`, { signal: this.asked.signal });
        if (!answer.ok) return;
        const template = document.createElement('template');
        template.innerHTML = await answer.text();
        PARTS.forEach((part) => this.put(part, template.content.querySelector(`[data-part="${part}"]`)));
      } catch (error) {
        if (error.name !== 'AbortError') throw error;
      }
    }

    put(part, found) {
      const place = this.targets.find(part);
      if (place && found && place.innerHTML !== found.innerHTML) place.innerHTML = found.innerHTML;
    }

    find({ target }) {
      const words = target.value.toLowerCase().trim();
      this.listTarget.querySelectorAll('li').forEach((row) => {
        const chosen = row.querySelector('input').checked;
        row.hidden = !chosen && !row.textContent.toLowerCase().includes(words);
      });
    }
  }

  window.wagtail.app.register('lw-plan', PlanController);
})();
