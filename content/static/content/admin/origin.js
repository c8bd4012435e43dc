/*
 * Whose words these are, block by block, while somebody types.
 *
 * Reads {words, from, fields, body} from a json_script. Knows Wagtail's form only by what it shows to everybody:
 * the bound StreamBlock on `#<field>-root`, its children and their getValue(), insert() and deleteBlock().
 */
(() => {
  const { Controller } = window.StimulusModule;
  const { sameValue, textOf } = window.lehrwerk;
  const ICONS = { follow: 'lw-follow', adapted: 'edit', own: 'home', binding: 'lock', refused: 'warning' };

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };

  const icon = (name) => {
    const template = document.createElement('template');
    template.innerHTML = `<svg class="icon" aria-hidden="true"><use href="#icon-${name}"></use></svg>`;
    return template.content;
  };

  const filled = (sentence, values) => sentence.replace(/%\((\w+)\)s/g, (_, key) => values[key] ?? '');

  class OriginController extends Controller {
    static targets = ['follow', 'adapted', 'own', 'binding'];

    static values = { source: String };

    connect() {
      this.form = this.element.closest('form');
      this.said = JSON.parse(document.getElementById(this.sourceValue).textContent);
      this.words = this.said.words;
      this.before = new Map();
      this.say = element('div', { class: 'lw-say', role: 'status' });
      this.form.querySelector('footer.footer')?.append(this.say);
      this.later = () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.mark(), 250);
      };
      ['input', 'change', 'keyup', 'click', 'focusout'].forEach((type) => this.form.addEventListener(type, this.later));
      this.whenReady(40);
    }

    disconnect() {
      clearTimeout(this.timer);
      this.observer?.disconnect();
      this.say.remove();
    }

    /* Stream fields are drawn by a controller of their own, a moment after ours. */
    whenReady(tries) {
      this.stream = document.getElementById(`${this.said.body.name}-root`)?.rootBlock;
      if (!this.stream && tries) {
        this.timer = setTimeout(() => this.whenReady(tries - 1), 50);
        return;
      }
      if (this.stream) {
        this.observer = new MutationObserver(this.later);
        this.observer.observe(this.stream.container?.[0] || this.stream.sequenceContainer[0], {
          childList: true,
          subtree: true,
        });
      }
      this.mark();
    }

    mark() {
      this.observer?.disconnect();
      const count = { follow: 0, adapted: 0, own: 0, binding: 0 };
      Object.entries(this.said.fields).forEach(([name, above]) => {
        const kind = this.markField(name, above);
        if (kind) count[kind] += 1;
      });
      if (this.stream) {
        this.stream.children.forEach((child) => {
          count[this.markChild(child)] += 1;
        });
        count.adapted += this.markLeftOut();
      }
      this.tell(count);
      if (this.stream) {
        this.observer?.observe(this.stream.container?.[0] || this.stream.sequenceContainer[0], {
          childList: true,
          subtree: true,
        });
      }
    }

    markField(name, above) {
      const bound = document.getElementById(`${name}-root`)?.rootBlock;
      const input = this.form.elements.namedItem(name);
      if (!bound && !input) return null;
      const value = bound ? bound.getState() : input.value;
      const same = sameValue(value, above.value);
      const kind = above.binding ? 'binding' : same ? 'follow' : 'adapted';
      if (above.binding && input?.tagName) input.readOnly = true;
      const panel = (bound ? bound.container?.[0] || document.getElementById(`${name}-root`) : input).closest('section');
      if (panel) this.draw(panel, kind, kind === 'adapted' ? () => this.resetField(name, above) : null, `field-${name}`);
      return kind;
    }

    markChild(child) {
      const above = this.said.body.blocks[child.id];
      const section = child.element.querySelector('section');
      const kind = !above ? 'own' : above.binding ? 'binding' : this.isSame(child, above) ? 'follow' : 'adapted';
      this.draw(section, kind, kind === 'adapted' ? () => this.ask(child, above) : null, `block-${child.id}`);
      this.renameBin(child, kind);
      if (kind === 'binding') child.element.querySelector('[data-streamfield-block]')?.setAttribute('inert', '');
      return kind;
    }

    isSame(child, above) {
      return child.type === above.type && sameValue(child.block.getValue(), above.value);
    }

    draw(section, kind, back, key) {
      const known = section.getAttribute('data-lw-origin');
      if (known === kind) return;
      section.setAttribute('data-lw-origin', kind);
      section.querySelectorAll(':scope > .w-panel__header > .lw-origin, :scope > .lw-origin-law').forEach((old) => old.remove());
      const line = element('div', { class: 'lw-origin' });
      const from = kind === 'follow' && this.said.from[key.replace(/^(field|block)-/, '')];
      line.append(element('span', { class: 'lw-origin-tag' }, icon(ICONS[kind]), from || this.words.tags[kind]));
      if (back) line.append(this.button(this.words.back, back));
      if (this.before.has(key) && kind === 'follow') line.append(this.button(this.words.undo, this.before.get(key)));
      const header = section.querySelector(':scope > .w-panel__header');
      header.querySelector('.w-panel__divider').before(line);
      if (kind === 'binding') header.after(element('p', { class: 'lw-origin-law' }, this.words.binding));
      if (known) this.announce(this.words.became[kind]);
    }

    button(label, action) {
      const made = element('button', { type: 'button', class: 'lw-origin-back' }, label);
      made.addEventListener('click', action);
      return made;
    }

    /* For an inherited block the bin is no bin: the block goes on living above. */
    renameBin(child, kind) {
      const bin = child.element.querySelector('section > .w-panel__header [data-streamfield-action="DELETE"]');
      if (!bin) return;
      const label = kind === 'own' ? this.words.remove : this.words.leaveOut;
      bin.setAttribute('aria-label', label);
      bin.setAttribute('title', label);
      bin.querySelector('use')?.setAttribute('href', kind === 'own' ? '#icon-bin' : '#icon-no-view');
    }

    ask(child, above) {
      const dialog = element('dialog', { class: 'lw-dialog', 'aria-label': this.words.back });
      const close = () => dialog.close();
      const yes = element('button', { type: 'button', class: 'button' }, this.words.back);
      const no = element('button', { type: 'button', class: 'button button-secondary' }, this.words.cancel);
      yes.addEventListener('click', () => {
        close();
        this.reset(child, above);
      });
      no.addEventListener('click', close);
      dialog.addEventListener('close', () => dialog.remove());
      dialog.append(
        element('p', {}, this.words.lost),
        element('blockquote', {}, textOf(child.block.getValue())),
        element('p', {}, this.words.kept),
        element('div', { class: 'lw-buttons' }, yes, no),
      );
      document.body.append(dialog);
      dialog.showModal();
    }

    /* Insert and delete rather than setState: rich text, tables and lists all understand these two. */
    reset(child, above) {
      const index = this.stream.children.indexOf(child);
      const ours = { type: child.type, value: child.block.getState(), id: child.id };
      this.replace(index, { type: above.type, value: above.value, id: child.id });
      this.before.set(`block-${child.id}`, () => {
        this.before.delete(`block-${child.id}`);
        this.replace(this.indexOf(child.id), ours);
      });
      this.mark();
    }

    replace(index, data) {
      this.stream.deleteBlock(index);
      const made = this.stream.insert(data, index, { focus: true });
      this.changed(made.element);
    }

    indexOf(id) {
      return this.stream.children.findIndex((child) => child.id === id);
    }

    resetField(name, above) {
      const bound = document.getElementById(`${name}-root`)?.rootBlock;
      const input = this.form.elements.namedItem(name);
      const ours = bound ? bound.getState() : input.value;
      const put = (value) => {
        if (bound) bound.setState(value);
        else input.value = value;
        this.changed(bound ? this.form : input);
      };
      this.before.set(`field-${name}`, () => {
        this.before.delete(`field-${name}`);
        put(ours);
      });
      put(above.value);
      this.mark();
    }

    changed(target) {
      ['input', 'change'].forEach((type) => target.dispatchEvent(new Event(type, { bubbles: true })));
      this.later();
    }

    /* National blocks that are not in the form any more: said where they stood, with a way back. */
    markLeftOut() {
      this.form.querySelectorAll('.lw-left-out').forEach((line) => line.remove());
      const { blocks, order } = this.said.body;
      const here = new Set(this.stream.children.map(({ id }) => id));
      let previous = null;
      let missing = 0;
      order.forEach((id, place) => {
        if (here.has(id)) {
          previous = this.stream.children[this.indexOf(id)];
          return;
        }
        missing += 1;
        const line = element('div', { class: 'lw-left-out' }, icon('no-view'));
        line.append(element('span', {}, filled(this.words.leftOut, { text: blocks[id].text })));
        line.append(this.button(this.words.show, () => this.putBack(id, place)));
        if (previous) previous.element.append(line);
        else this.stream.children[0]?.element.prepend(line);
      });
      return missing;
    }

    putBack(id, place) {
      const { blocks, order } = this.said.body;
      const before = order.slice(0, place).reverse().find((one) => this.indexOf(one) >= 0);
      const index = before ? this.indexOf(before) + 1 : 0;
      const made = this.stream.insert({ type: blocks[id].type, value: blocks[id].value, id }, index, { focus: true });
      this.changed(made.element);
    }

    tell(count) {
      this.constructor.targets.forEach((kind) => {
        const target = this[`has${kind[0].toUpperCase()}${kind.slice(1)}Target`] && this[`${kind}Target`];
        if (!target) return;
        target.hidden = !count[kind];
        target.querySelector('b').textContent = count[kind];
      });
      const text = this.storedInWords(count);
      if (this.say.textContent !== text) this.say.textContent = text;
    }

    storedInWords({ adapted, own }) {
      const { nothing, one, last, many, parts, and } = this.words.stored;
      if (!adapted && !own) return nothing;
      const said = Object.entries({ adapted, own })
        .filter(([, number]) => number)
        .map(([kind, number]) => filled(parts[kind][number === 1 ? 0 : 1], { n: number }));
      const sentence = adapted + own === 1 ? one : (own || adapted) === 1 ? last : many;
      return filled(sentence, { stored: said.join(and) });
    }

    announce(text) {
      if (!text) return;
      this.live ??= this.element.appendChild(element('p', { class: 'w-sr-only', role: 'status' }));
      this.live.textContent = text;
    }
  }

  window.wagtail.app.register('lw-origin', OriginController);
})();
