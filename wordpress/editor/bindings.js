/* Core blocks that take a story's words: what the server puts into the page, in the editor. */
(({ factboxEditor, wp: { blocks, data, i18n } }) => {
  const { __, _x } = i18n;
  const { entriesOf, quotation, store } = factboxEditor;

  /** The words that a binding names; undefined while the story does not come. */
  function bound(select, { story: id, item, part }) {
    const story = select(store).getStory(id);
    const [entry] = (story && entriesOf(story, { widget: '', item })) ?? [];
    if (!entry) return undefined;
    const { paragraphs, citation } = quotation(entry.html);
    return part === 'credit' ? citation : paragraphs.join('<br>');
  }

  /** What can be bound of a story. */
  const fieldsOf = ({ id, items }) =>
    items
      .filter(({ item, widget }) => item && ['quote', 'stat', 'term'].includes(widget))
      .flatMap(({ item, label }) => [
        { label, type: 'string', args: { story: id, item } },
        {
          label: `${label}: ${__('who says so', 'factbox')}`,
          type: 'string',
          args: { story: id, item, part: 'credit' },
        },
      ]);

  const NAME = 'factbox/words';
  function register(loaded) {
    const fields = Object.values(loaded).flatMap(fieldsOf);
    blocks.registerBlockBindingsSource({
      name: NAME,
      label: _x('Factbox', 'block bindings source', 'factbox'),
      getValues: ({ select, bindings }) =>
        Object.fromEntries(Object.entries(bindings).map(([name, { args }]) => [name, bound(select, args ?? {})])),
      canUserEditValue: () => false,
      getFieldsList: () => fields,
    });
  }

  if (!blocks.registerBlockBindingsSource) return;
  const { getLoaded } = data.select(store);
  let listed = getLoaded();
  register(listed);
  // WordPress asks a source for its list once. The source of more stories is a new one.
  data.subscribe(() => {
    if (getLoaded() === listed) return;
    listed = getLoaded();
    blocks.unregisterBlockBindingsSource(NAME);
    register(listed);
  }, store);
})(window);
