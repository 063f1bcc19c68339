/* Under the resets of well-known style sheets each widget is set as on a bare page. What may differ is listed here. */
import { expect } from '@esm-bundle/chai';
import { type AnyWidget, every, settled, show, until } from './page.ts';
import { FLOOD, WIDGETS } from './widgets.ts';

/** How a page may be set up. `own` comes last, and keeps what widgets inherit by design the same on all pages. */
const HOSTS: readonly [name: string, sheets: readonly string[], rules?: string, dir?: 'rtl'][] = [
  ['Bootstrap', ['bootstrap/dist/css/bootstrap.css']],
  ['Tailwind’s preflight', ['tailwindcss/preflight.css']],
  ['Bulma', ['bulma/css/bulma.css']],
  ['Foundation', ['foundation-sites/dist/css/foundation.css']],
  ['Foundation, right to left', ['foundation-sites/dist/css/foundation-rtl.css'], '', 'rtl'],
  ['normalize.css', ['normalize.css/normalize.css']],
  ['sanitize.css', ['sanitize.css/sanitize.css', 'sanitize.css/forms.css', 'sanitize.css/typography.css']],
  ['* { all: unset }', [], '* { all: unset } script, style, head { display: none }'],
  ['html at 62.5%', [], 'html { font-size: 62.5% }'],
  ['a root of 10 px', [], ':root { font-size: 10px; line-height: 1 }'],
  ['hyphens and columns', [], 'body { hyphens: auto; text-align: justify; word-break: break-all; white-space: pre }'],
  ['a transform', [], 'main { transform: rotate(0.1deg) scale(1.1) }'],
  ['tables and lists of its own', [], 'table, ul, li, figure, blockquote, p { all: unset; float: right }'],
];
/** The page's own face, size and ink, and the column: by design the widget's too. */
const OWN = `main.main.main { display: block; inline-size: 500px; margin: 0; padding: 0; font-family: serif; font-size: 18px; color: #111 }`;

/** Computed values that follow the page by design, or from a value that does. */
const MAY_DIFFER = new Set([
  // Where it stands and what is left of a page's custom properties.
  'perspective-origin',
  'transform-origin',
  // An internal of the engine's, set by zoomed or hyphenated pages, without any effect inside `all: initial`.
  '-webkit-locale',
]);
/** WebKit measures the glyphs of a drawing in pixels of the screen: their boxes follow a transform's rounding. */
const GLYPHS = /^\d+ text\.\S* (block-size|inline-size|width|height):/;

const load = async (sheet: string): Promise<string> => {
  const answer = await fetch(`/node_modules/${sheet}`);
  expect(answer.ok, sheet).to.equal(true);
  return answer.text();
};

/** The properties that are compared: one list for all elements. */
const PROPERTIES = [...getComputedStyle(document.documentElement)].filter(
  (property) => !property.startsWith('--') && !MAY_DIFFER.has(property),
);

/** Every computed value of everything inside. */
function digest(element: AnyWidget): string[] {
  return every(element, '.root, .root *').flatMap((inside, i) =>
    ['', '::before', '::after'].flatMap((pseudo) => {
      const style = getComputedStyle(inside, pseudo || undefined);
      const name = `${i} ${inside.localName}.${inside.getAttribute('class')}${pseudo}`;
      if (pseudo && style.content === 'none') return [];
      return PROPERTIES.map((property) => `${name} ${property}: ${style.getPropertyValue(property)}`).filter(
        (line) => !GLYPHS.test(line),
      );
    }),
  );
}

async function setOn(tag: string, rules: string, dir = 'ltr'): Promise<string[]> {
  const sheet = document.createElement('style');
  sheet.textContent = `${rules}\n${OWN}`;
  const main = document.createElement('main');
  main.className = 'main';
  main.dir = dir;
  document.head.append(sheet);
  document.body.append(main);
  try {
    const element = await show(tag, { src: FLOOD }, undefined, main);
    // A chart is drawn after it says that it is ready.
    await until(() =>
      every(element, '.drawing').every((place) => !place.checkVisibility() || place.querySelector('canvas')),
    );
    await settled();
    return digest(element);
  } finally {
    sheet.remove();
    main.remove();
  }
}

/** The same on a bare page: drawn once for each direction. */
const bares = new Map<string, Promise<string[]>>();
function onBare(tag: string, dir = 'ltr'): Promise<string[]> {
  const key = `${tag} ${dir}`;
  const bare = bares.get(key) ?? setOn(tag, '', dir);
  bares.set(key, bare);
  return bare;
}

for (const { tag } of WIDGETS) {
  describe(`${tag}: on a page with`, () => {
    for (const [name, sheets, rules = '', dir] of HOSTS) {
      it(name, async () => {
        const bare = await onBare(tag, dir);
        const there = await setOn(tag, [...(await Promise.all(sheets.map(load))), rules].join('\n'), dir);
        expect(bare.length).to.be.greaterThan(1_000);
        const known = new Set(bare);
        expect(there.filter((line) => !known.has(line))).to.deep.equal([]);
      });
    }

    it('zoom, but for the rounding of lengths', async () => {
      const [bare, there] = [await onBare(tag), await setOn(tag, 'body { zoom: 2 }')];
      const lengths = /-?\d+(\.\d+)?px/g;
      const known = new Set(bare.map((line) => line.replace(lengths, 'a length')));
      expect(there.filter((line) => !known.has(line.replace(lengths, 'a length')))).to.deep.equal([]);
    });
  });
}
