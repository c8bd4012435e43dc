// Puts a number's name where the cursor was last in a text of the form; into the clipboard if it was nowhere.
// Everything is listened for on the document: Wagtail exchanges the side panels when a new text gets its first row.
(() => {
  let field = null;
  let waiting = 0;

  const part = (inside, name) => inside.closest('[data-lw-numbers]').querySelector(`[data-lw-numbers-${name}]`);

  document.addEventListener('focusin', ({ target }) => {
    if (!target.closest('[data-edit-form]') || target.closest('[data-lw-numbers]')) return;
    if (target.isContentEditable || target.matches('textarea, input[type="text"], input:not([type])')) field = target;
  });

  function intoRichText(place, text) {
    const inputs = place.closest('[data-field-input]')?.querySelectorAll('input') ?? [];
    const editor = [...inputs].find((input) => input.draftailEditor)?.draftailEditor;
    if (!editor || !window.DraftJS) return false;
    const { EditorState, Modifier } = window.DraftJS;
    const state = editor.getEditorState();
    const style = state.getCurrentInlineStyle();
    const content = Modifier.replaceText(state.getCurrentContent(), state.getSelection(), text, style);
    editor.onChange(EditorState.push(state, content, 'insert-characters'));
    return true;
  }

  function intoField(place, text) {
    place.setRangeText(text, place.selectionStart, place.selectionEnd, 'end');
    for (const name of ['input', 'change']) place.dispatchEvent(new Event(name, { bubbles: true }));
    return true;
  }

  async function put(text) {
    const isThere = field && field.isConnected && !field.disabled && !field.readOnly;
    if (isThere && (field.isContentEditable ? intoRichText(field, text) : intoField(field, text))) return 'inserted';
    await navigator.clipboard?.writeText(text);
    return 'copied';
  }

  document.addEventListener('click', async ({ target }) => {
    const button = target.closest('[data-lw-number]');
    if (!button) return;
    const token = button.dataset.lwNumber;
    const said = part(button, 'said');
    said.textContent = `${token} ${said.dataset[await put(token)]}`;
  });

  document.addEventListener('input', ({ target }) => {
    if (!target.matches('[data-lw-numbers-search]')) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const typed = target.value;
      const { lwNumbers } = target.closest('[data-lw-numbers]').dataset;
      const answer = await fetch(`${lwNumbers}?q=${encodeURIComponent(typed)}`);
      if (answer.ok && typed === target.value) part(target, 'found').innerHTML = await answer.text();
    }, 200);
  });
})();
