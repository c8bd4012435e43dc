/* When two values of a form say the same. The server decides on publish; this only keeps the marks honest meanwhile. */
(() => {
  const isDraft = (value) => value && typeof value === 'object' && Array.isArray(value.blocks) && 'entityMap' in value;

  const parsed = (text) => {
    if (!text.startsWith('{')) return text;
    try {
      const value = JSON.parse(text);
      return isDraft(value) ? value : text;
    } catch {
      return text;
    }
  };

  const words = (text) => text.replace(/\s+/g, ' ').trim();

  /* Draft.js gives every paragraph a new key on every load, and appends empty ones. */
  const draft = ({ blocks, entityMap }) => {
    const lines = blocks.map(({ type, text, depth, inlineStyleRanges, entityRanges }) => ({
      type,
      text: words(text),
      depth,
      styles: (inlineStyleRanges || []).map(({ offset, length, style }) => `${style}:${offset}:${length}`).sort(),
      entities: (entityRanges || []).map(({ offset, length, key }) => {
        const { type: kind, data = {} } = entityMap[key] || {};
        return `${kind}:${data.url || data.id || data.linktype || ''}:${offset}:${length}`;
      }),
    }));
    return lines.filter(({ text, type }) => text || type === 'atomic');
  };

  /* A list block's children come as {id, type, value}; the id is the form's own business. A figure has a value, too. */
  const unwrapped = (item) => (item && typeof item === 'object' && 'id' in item && 'value' in item ? item.value : item);

  const plain = (value) => {
    if (value === null || value === undefined || value === false) return '';
    if (typeof value === 'string') {
      const inner = parsed(value);
      return typeof inner === 'string' ? words(inner) : plain(inner);
    }
    if (typeof value !== 'object') return value;
    if (isDraft(value)) return draft(value);
    /* A choice comes as ['warn'] from the server and as 'warn' from the form. */
    if (Array.isArray(value) && value.length === 1 && typeof value[0] !== 'object') return plain(value[0]);
    if (Array.isArray(value)) return value.map((item) => plain(unwrapped(item)));
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, item]) => [key, plain(item)])
        .filter(([, item]) => item !== '' && !(Array.isArray(item) && !item.length))
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  };

  const texts = (value) => {
    if (value === null || value === undefined || typeof value === 'boolean') return [];
    if (typeof value === 'string') {
      const inner = parsed(value);
      return typeof inner === 'string' ? [inner] : texts(inner);
    }
    if (typeof value !== 'object') return [String(value)];
    if (isDraft(value)) return value.blocks.map(({ text }) => text);
    if (Array.isArray(value)) return value.flatMap((item) => texts(unwrapped(item)));
    return Object.values(value).flatMap(texts);
  };

  window.lehrwerk = {
    ...window.lehrwerk,
    sameValue: (one, other) => JSON.stringify(plain(one)) === JSON.stringify(plain(other)),
    textOf: (value) => texts(value).map(words).filter(Boolean).join('\n'),
  };
})();
