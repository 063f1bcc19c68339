/* Markup: the figure that a post holds and readers get, and the words in it. */
(({ factboxEditor }) => {
  const inert = (html) => Object.assign(document.createElement('template'), { innerHTML: html });

  const TYPOGRAPHY = /['"\-()[\]:.|=?!*/]|(?<=\d)x(?=\d)|(?<=W)o(?=rdpress)/g;
  /** Markup, written so that WordPress's typography leaves the words alone; as `factbox publish` writes it. */
  const proof = (html) =>
    html.replace(/<[^>]*>|&\w+;|[^<&]+/g, (token) =>
      /^[<&]/.test(token)
        ? token
        : token.replace(TYPOGRAPHY, (found) => `&#${`${found.charCodeAt(0)}`.padStart(3, '0')};`),
    );

  const idsOf = (item) => item.split(/\s+/).filter(Boolean);

  /** The entries of a story that a block shows: null where the story does not hold them all. */
  function entriesOf(story, { widget, item }) {
    const ids = idsOf(item);
    const found = (ids.length ? ids : ['']).map((id) =>
      story.items.find((one) => one.item === id && (one.widget === widget || (!widget && id))),
    );
    return found.every(Boolean) ? found : null;
  }

  /** What a block stores of its entries. */
  function stored(entries) {
    const html = entries.map((one) => one.html);
    const joined = html.length > 1 ? `<figure>${html.join('</figure> <figure>')}</figure>` : html[0];
    const { widget, lang, dir } = entries[0];
    return { widget, html: inert(joined).innerHTML.trim(), wordsLang: lang, wordsDir: dir };
  }

  const NAMES = { headingLevel: 'heading-level' };
  const OWN = ['headingLevel', 'theme', 'lang', 'threshold', 'detail', 'scale', 'kinds'];

  /** The attributes of the figure that say what it is to become. */
  function dataOf(attributes) {
    const { widget, item, share, wordsLang, wordsDir } = attributes;
    const own = OWN.map((name) => [`data-${NAMES[name] ?? name}`, attributes[name]]);
    const all = {
      'data-factbox': widget,
      [idsOf(item).length > 1 ? 'data-items' : 'data-item']: item,
      ...Object.fromEntries(own),
      'data-share': share ? 'share' : '',
      lang: wordsLang,
      dir: wordsDir,
    };
    all['data-lang'] ||= wordsLang;
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value));
  }

  const attribute = ([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

  /** The figure as readers get it. */
  function figureOf(attributes, base) {
    const data = { ...dataOf(attributes), 'data-src': `${base}stories/${attributes.story}.json` };
    return `<figure${Object.entries(data).map(attribute).join('')}>${attributes.html}</figure>`;
  }

  /** The lines of markup, as text: no two words run together. */
  function linesOf(root) {
    for (const end of root.querySelectorAll('p, li, h2, h3, h4, h5, h6, td, th')) end.append('\n');
    for (const br of root.querySelectorAll('br')) br.replaceWith('\n');
    return root.textContent
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  }

  /** A quotation's paragraphs and who said it. */
  function quotation(html) {
    const { content } = inert(html);
    const credit = content.querySelector('figcaption');
    credit?.remove();
    return { paragraphs: linesOf(content), citation: credit ? linesOf(credit).join(', ') : '' };
  }

  /** Words to compare: neither marks nor spaces count. */
  const bare = (text) =>
    text
      .replace(/[“”"«»„‘’'\s]+/g, ' ')
      .trim()
      .toLocaleLowerCase();

  Object.assign(factboxEditor, { inert, proof, idsOf, entriesOf, stored, dataOf, figureOf, quotation, bare });
})(window);
