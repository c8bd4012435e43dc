/*
 * A layer's editor marks single paragraphs as law. What is marked stands in a hidden field as a list of block ids; the
 * server keeps only those the text has. Knows Wagtail's form by the bound StreamBlock on `#body-root`.
 */
(() => {
  const { Controller } = window.StimulusModule;

  class BindingController extends Controller {
    static targets = ['ids'];

    static values = { mark: String, marked: String };

    connect() {
      this.whenReady(40);
    }

    disconnect() {
      clearTimeout(this.timer);
      this.observer?.disconnect();
    }

    /* Stream fields are drawn by a controller of their own, a moment after ours. */
    whenReady(tries) {
      this.stream = document.getElementById('body-root')?.rootBlock;
      if (!this.stream) {
        if (tries) this.timer = setTimeout(() => this.whenReady(tries - 1), 50);
        return;
      }
      this.observer = new MutationObserver(() => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.draw(), 100);
      });
      this.draw();
    }

    get ids() {
      return new Set(JSON.parse(this.idsTarget.value || '[]'));
    }

    draw() {
      this.observer.disconnect();
      this.stream.children.forEach((child) => this.drawChild(child));
      this.observer.observe(this.stream.container?.[0] || this.stream.sequenceContainer[0], {
        childList: true,
        subtree: true,
      });
    }

    drawChild(child) {
      const header = child.element.querySelector('section > .w-panel__header');
      if (!header) return;
      let button = header.querySelector(':scope > .lw-law');
      if (!button) {
        button = document.createElement('button');
        button.type = 'button';
        button.className = 'lw-law';
        button.addEventListener('click', () => this.toggle(child.id));
        header.querySelector('.w-panel__divider').before(button);
      }
      const law = this.ids.has(child.id);
      if (button.getAttribute('aria-pressed') === String(law)) return;
      button.setAttribute('aria-pressed', law);
      button.innerHTML = '<svg class="icon" aria-hidden="true"><use href="#icon-lock"></use></svg>';
      button.append(law ? this.markedValue : this.markValue);
    }

    toggle(id) {
      const ids = this.ids;
      if (!ids.delete(id)) ids.add(id);
      this.idsTarget.value = JSON.stringify([...ids]);
      this.idsTarget.dispatchEvent(new Event('change', { bubbles: true }));
      this.draw();
    }
  }

  window.wagtail.app.register('lw-binding', BindingController);
})();
