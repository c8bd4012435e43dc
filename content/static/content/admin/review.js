/* The review: the button says what it does as soon as an answer is chosen, and the next place is read from its heading. */
(() => {
  const { Controller } = window.StimulusModule;

  class ReviewController extends Controller {
    static targets = ['heading', 'choice', 'button', 'status'];

    connect() {
      this.headingTarget.focus();
      if (this.hasButtonTarget) this.choose();
    }

    get chosen() {
      return this.choiceTargets.find(({ checked }) => checked);
    }

    choose(event) {
      const label = this.chosen ? this.chosen.dataset.button : this.buttonTarget.dataset.empty;
      this.buttonTarget.textContent = label;
      this.buttonTarget.setAttribute('aria-disabled', this.chosen ? 'false' : 'true');
      if (event) this.statusTarget.textContent = label;
    }

    check(event) {
      if (this.chosen) return;
      event.preventDefault();
      this.statusTarget.textContent = this.buttonTarget.dataset.empty;
      this.choiceTargets[0].focus();
    }
  }

  window.wagtail.app.register('lw-review', ReviewController);
})();
