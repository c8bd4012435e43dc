/* Where an answer leads is typed by its short name: the names that stand in the form are offered. */
(() => {
  const LIST = 'lw-path-names';
  const NAME = /^(questions|results)-\d+-value-name$/;
  const GOTO = /-value-goto$/;

  const names = (form) => {
    const deleted = (input) => form.elements[input.name.replace('-value-name', '-deleted')]?.value === '1';
    const found = [...form.elements].filter((input) => NAME.test(input.name) && input.value.trim() && !deleted(input));
    return [...new Set(found.map((input) => input.value.trim()))];
  };

  document.addEventListener('focusin', ({ target }) => {
    if (!target.form || !GOTO.test(target.name ?? '')) return;
    let list = document.getElementById(LIST);
    if (!list) {
      list = Object.assign(document.createElement('datalist'), { id: LIST });
      document.body.append(list);
    }
    list.replaceChildren(...names(target.form).map((value) => Object.assign(document.createElement('option'), { value })));
    target.setAttribute('list', LIST);
    target.autocomplete = 'off';
  });
})();
