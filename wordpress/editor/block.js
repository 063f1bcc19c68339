/* The block: pick a story, a widget and items; the post holds their words, and the preview is what readers get. */
(({ factboxEditor, factboxFolder, wp: { blockEditor, blocks, components, data, element, i18n } }) => {
  const { createElement: h, Fragment, RawHTML, useEffect, useState } = element;
  const { __ } = i18n;
  const { bare, chosen, dataOf, entriesOf, figureOf, find, first, inert, proof, stored, useFolder } = factboxEditor;
  const { Options, Picker, Preview } = factboxEditor;

  const icon = h(
    components.SVG,
    { viewBox: '0 0 24 24', xmlns: 'http://www.w3.org/2000/svg' },
    h(components.Path, { d: 'M4 4h16v3H4zM4 10h16v1.5H4zM4 14h11v1.5H4zM4 18h7v1.5H4z' }),
  );

  const folded = (html) => inert(html).innerHTML.replace(/\s+/g, ' ').trim();
  const same = (one, other) => folded(one) === folded(other);

  /** Keeps what the post holds to what the story says now; the post is then to be saved. */
  function useWords({ attributes, setAttributes, story }) {
    const { widget, item, html = '', wordsLang } = attributes;
    const entries = story ? entriesOf(story, { widget, item }) : null;
    const now = entries ? stored(entries) : null;
    useEffect(() => {
      // A variation of which the story has no whole, as it is inserted.
      const next = !now && story && widget && !item ? chosen(story, widget, first(story, widget)) : now;
      if (!next?.html || (same(next.html, html) && next.wordsLang === wordsLang && next.widget === widget)) return;
      // Words for a choice are no step of their own: undo takes back the choice. Other words are: the post is to be saved.
      if (!html) data.dispatch(blockEditor.store).__unstableMarkNextChangeAsNotPersistent();
      setAttributes(next);
    }, [story, widget, item, html]);
    return Boolean(story && widget && !entries);
  }

  /** A core quotation becomes an item by its words: of all stories, the first that has them. */
  function useSearch({ sought }, setAttributes) {
    const [missed, setMissed] = useState(false);
    useEffect(() => {
      if (!sought) return;
      const words = bare(sought);
      const holds = (one) =>
        one.widget === 'quote' && one.item && bare(inert(one.html).content.textContent).includes(words);
      find(holds).then(
        (found) =>
          found
            ? setAttributes({ story: found.story, item: found.item, ...stored([found]), sought: undefined })
            : setMissed(true),
        () => setMissed(true),
      );
    }, [sought]);
    return missed;
  }

  const warning = (...text) => h(components.Notice, { status: 'warning', isDismissible: false }, ...text);

  function Edit({ attributes, setAttributes, isSelected }) {
    const { story: id, widget, html, sought } = attributes;
    const { stories, story, error } = useFolder(id);
    const [changes, setChanges] = useState(false);
    const isGone = useWords({ attributes, setAttributes, story });
    const missed = useSearch(attributes, setAttributes);
    const picker = stories && h(Picker, { attributes, setAttributes, stories, story });
    const shown = Boolean(html && widget);
    const props = blockEditor.useBlockProps();
    const example = id === 'example';
    if (example) return h('figure', { ...props, dangerouslySetInnerHTML: { __html: html } });
    return h(
      Fragment,
      null,
      shown &&
        h(
          blockEditor.BlockControls,
          { group: 'other' },
          h(
            components.ToolbarButton,
            { isPressed: changes, onClick: () => setChanges(!changes) },
            __('Change', 'factbox'),
          ),
        ),
      h(
        blockEditor.InspectorControls,
        null,
        h(components.PanelBody, { title: __('What is shown', 'factbox') }, picker ?? (!error && h(components.Spinner))),
        shown &&
          h(
            components.PanelBody,
            { title: __('How it is shown', 'factbox') },
            h(Options, { attributes, setAttributes }),
          ),
      ),
      h(
        'div',
        props,
        error && warning(error),
        isGone &&
          html &&
          warning(
            __(
              'The story has no such item any more. Readers see the words that the post holds. Choose another.',
              'factbox',
            ),
          ),
        missed &&
          warning(
            __('No published story has these words. Choose an item, or undo.', 'factbox'),
            h('blockquote', null, sought),
          ),
        (!shown || (changes && isSelected)) &&
          h(
            components.Placeholder,
            {
              icon: h(blockEditor.BlockIcon, { icon }),
              label: blocks.getActiveBlockVariation?.('factbox/widget', attributes)?.title ?? __('Factbox', 'factbox'),
              instructions: shown ? undefined : __('Choose what of a published story this shows.', 'factbox'),
              isColumnLayout: true,
            },
            picker ?? (!error && h(components.Spinner)),
          ),
        shown &&
          (factboxFolder
            ? h(Preview, { html: figureOf(attributes, factboxFolder), base: factboxFolder, story: id })
            : h(RawHTML, null, html)),
      ),
    );
  }

  /** Until 0.1.0 was published the post held a figure as the server wrote it, with the words inside. */
  const before = {
    apiVersion: 2,
    attributes: {
      ...{ story: { type: 'string', default: '' }, widget: { type: 'string', default: '' } },
      ...{ item: { type: 'string', default: '' }, headingLevel: { type: 'string', default: '' } },
      ...{ share: { type: 'boolean', default: false }, html: { type: 'string', source: 'html' } },
    },
    supports: { html: false, customClassName: false, className: false },
    save: ({ attributes: { html = '' } }) => h(RawHTML, null, proof(html)),
    migrate({ html = '', ...rest }) {
      const figure = inert(html).content.firstElementChild;
      return figure?.matches('figure')
        ? {
            ...rest,
            html: figure.innerHTML.trim(),
            wordsLang: figure.lang || undefined,
            wordsDir: figure.dir || undefined,
          }
        : { ...rest, html };
    },
  };

  blocks.registerBlockType('factbox/widget', {
    icon,
    edit: Edit,
    save({ attributes }) {
      const { html } = attributes;
      if (!html) return null;
      return h('figure', { ...blockEditor.useBlockProps.save(), ...dataOf(attributes) }, h(RawHTML, null, proof(html)));
    },
    deprecated: [before],
    transforms: factboxEditor.transforms,
  });
})(window);
