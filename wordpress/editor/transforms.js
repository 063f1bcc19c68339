/* What becomes a block when it is pasted, and what a block becomes: every form that the gallery hands out, and quotations. */
(({ factboxEditor, factboxFolder, wp: { blocks, dom } }) => {
  const { inert, quotation } = factboxEditor;
  const { createBlock } = blocks;
  const WIDGETS = ['quote', 'stat', 'gauge', 'responses', 'findings', 'timeline', 'people', 'term', 'chart', 'sources'];
  const ELEMENTS = WIDGETS.map((name) => `factbox-${name}`);
  /** What frames the page of an item. */
  const FRAMES = ['iframe', 'amp-iframe'];

  /** The story of an address in the folder; '' where it is none. */
  const storyIn = (src) =>
    factboxFolder && src?.startsWith(factboxFolder)
      ? (/^stories\/([a-z0-9-]+)\.(?:json|js|html)$/.exec(src.slice(factboxFolder.length))?.[1] ?? '')
      : '';

  /** What an address of a published item says. */
  function itemIn(address) {
    if (!factboxFolder || !address.startsWith(factboxFolder)) return null;
    const [, story, item, rest] =
      /^items\/([a-z0-9-]+)\/([a-z0-9-]+)((?:\.[A-Za-z-]+){0,2})\.html$/.exec(address.slice(factboxFolder.length)) ??
      [];
    if (!story) return null;
    const parts = rest.split('.').filter(Boolean);
    const lang = parts.find((part) => /^[a-z]{2}(-|$)/.test(part)) ?? '';
    return { story, item, lang, widget: parts.find((part) => part !== lang) ?? '' };
  }

  /** The attributes that a figure, an element or a shortcode gives by name. */
  const given = (of) => ({
    item: [of('item'), of('items')].filter(Boolean).join(' '),
    headingLevel: of('heading-level') ?? '',
    theme: of('theme') ?? '',
    threshold: of('threshold') ?? '',
    detail: of('detail') ?? '',
    scale: of('scale') ?? '',
    kinds: of('kinds') ?? '',
    share: (of('share') ?? null) !== null,
  });

  function fromFigure(figure) {
    const of = (name) => figure.getAttribute(`data-${name}`);
    return createBlock('factbox/widget', {
      ...given(of),
      story: storyIn(of('src')) || (of('story') ?? ''),
      widget: of('factbox') ?? '',
      html: dom.safeHTML(figure.innerHTML).trim(),
      wordsLang: figure.getAttribute('lang') ?? undefined,
    });
  }

  function fromElement(element) {
    const of = (name) => element.getAttribute(name);
    if (FRAMES.includes(element.localName)) return createBlock('factbox/widget', itemIn(of('src')));
    return createBlock('factbox/widget', {
      ...given(of),
      story: storyIn(of('src')) || (of('story') ?? ''),
      widget: element.localName.replace('factbox-', ''),
      // What is drawn inside carries the widget's own classes: the words come from the story.
      html: '',
    });
  }

  const elementIn = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return null;
    const isOurs = (one) =>
      ELEMENTS.includes(one.localName) || (FRAMES.includes(one.localName) && itemIn(one.getAttribute('src') ?? ''));
    return [node, ...node.querySelectorAll('*')].find(isOurs) ?? null;
  };

  const NAMES = ['item', 'items', 'lang', 'heading-level', 'theme', 'share', 'threshold', 'detail', 'scale', 'kinds'];
  const DATA = ['factbox', 'src', 'story', ...NAMES].map((name) => `data-${name}`);
  /** What a figure of ours has inside; the editor's own merging of such tables takes none that holds itself. */
  function flow(phrasing, depth = 5) {
    if (!depth) return phrasing;
    const children = flow(phrasing, depth - 1);
    const blocksInside =
      'p blockquote figcaption figure ul ol li h2 h3 h4 h5 h6 details summary table caption thead tbody tr th td';
    const inside = Object.fromEntries(
      blocksInside.split(' ').map((tag) => [tag, { attributes: ['lang', 'dir'], children }]),
    );
    return { ...phrasing, ...inside };
  }
  const figures = ({ phrasingContentSchema }) => ({
    figure: {
      attributes: ['lang', 'dir', ...DATA],
      // Core's images say what a figure must have; any of these will do.
      require: ['p', 'blockquote', 'li', 'h2', 'h3', 'td', 'strong'],
      children: flow(phrasingContentSchema),
    },
  });
  function elements() {
    const element = { attributes: ['src', 'story', ...NAMES], children: { '#text': {} } };
    const all = Object.fromEntries([...ELEMENTS, ...FRAMES].map((name) => [name, element]));
    // Markup that is pasted as text has unknown elements in a paragraph.
    return { ...all, p: { children: all } };
  }

  const quoted = (widget) => ({
    type: 'block',
    isMatch: ({ widget: is, html }) => is === widget && Boolean(html),
  });
  const sought = (words) => createBlock('factbox/widget', { widget: 'quote', sought: words });
  const textOf = (html) => inert(html).content.textContent.replace(/\s+/g, ' ').trim();

  factboxEditor.transforms = {
    from: [
      {
        type: 'raw',
        priority: 5,
        selector: 'figure[data-factbox]',
        isMatch: (node) => node.matches?.('figure[data-factbox]'),
        schema: figures,
        transform: fromFigure,
      },
      {
        type: 'raw',
        priority: 5,
        isMatch: (node) => Boolean(elementIn(node)),
        schema: elements,
        transform: (node) => fromElement(elementIn(node)),
      },
      {
        type: 'raw',
        priority: 5,
        isMatch: (node) => node.nodeName === 'P' && Boolean(itemIn(node.textContent.trim())),
        transform: (node) => createBlock('factbox/widget', itemIn(node.textContent.trim())),
      },
      {
        type: 'shortcode',
        tag: 'factbox',
        transform({ named, numeric }, { shortcode } = {}) {
          const of = (name) => named[name] ?? (numeric.includes(name) ? name : undefined);
          return createBlock('factbox/widget', {
            ...given(of),
            story: named.story ?? '',
            widget: named.widget ?? '',
            lang: named.lang ?? '',
            html: dom.safeHTML(shortcode?.content ?? '').trim(),
          });
        },
      },
      {
        type: 'block',
        blocks: ['core/quote'],
        isMatch: () => Boolean(factboxFolder),
        transform: (_, inner) => sought(inner.map(({ attributes }) => textOf(`${attributes.content ?? ''}`)).join(' ')),
      },
      {
        type: 'block',
        blocks: ['core/pullquote'],
        isMatch: () => Boolean(factboxFolder),
        transform: ({ value }) => sought(textOf(`${value}`)),
      },
    ],
    to: [
      {
        ...quoted('quote'),
        blocks: ['core/quote'],
        transform({ html }) {
          const { paragraphs, citation } = quotation(html);
          const inner = paragraphs.map((content) => createBlock('core/paragraph', { content }));
          return createBlock('core/quote', { citation }, inner);
        },
      },
      {
        ...quoted('quote'),
        blocks: ['core/pullquote'],
        transform({ html }) {
          const { paragraphs, citation } = quotation(html);
          return createBlock('core/pullquote', { value: paragraphs.join('<br>'), citation });
        },
      },
    ],
  };
})(window);
