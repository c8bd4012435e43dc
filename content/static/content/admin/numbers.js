// Puts a number's name where the cursor was last in a text of the form; into the clipboard if it was nowhere.
(() => {
  const panel = document.querySelector('[data-lw-numbers]');
  if (!panel) return;
  const said = panel.querySelector('[data-lw-numbers-said]');
  const found = panel.querySelector('[data-lw-numbers-found]');
  const search = panel.querySelector('[data-lw-numbers-search]');
  let field = null;

  document.addEventListener('focusin', ({ target }) => {
    if (!target.closest('[data-edit-form]')) return;
    if (target.isContentEditable || target.matches('textarea, input[type="text"], input:not([type])')) field = target;
  });

  function intoRichText(place, text) {
    const editor = place.closest('[data-draftail-editor-wrapper]')?.parentElement.querySelector('[data-draftail-input]')?.draftailEditor;
    if (!editor || !window.DraftJS) return false;
    const { EditorState, Modifier } = window.DraftJS;
    const state = editor.getEditorState();
    const content = Modifier.replaceText(state.getCurrentContent(), state.getSelection(), text, state.getCurrentInlineStyle());
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

  panel.addEventListener('click', async ({ target }) => {
    const button = target.closest('[data-lw-number]');
    if (!button) return;
    const token = button.dataset.lwNumber;
    said.textContent = `${token} ${said.dataset[await put(token)]}`;
  });

  let waiting;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const typed = search.value;
      const answer = await fetch(`${panel.dataset.lwNumbers}?q=${encodeURIComponent(typed)}`);
      if (answer.ok && typed === search.value) found.innerHTML = await answer.text();
    }, 200);
  });
})();
