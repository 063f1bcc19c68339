/* A page's own rules stop at the widget, and the widget stays inside the page: no leak, no overflow. */
import { expect } from '@esm-bundle/chai';
import { type AnyWidget, every, one, settled, show } from './page.ts';
import { CASEY, FLOOD, floodCorrected, floodSensitive, WIDGETS } from './widgets.ts';

const RULES = `
  * { padding: 10px; line-height: 3; box-sizing: content-box; font-variant-ligatures: discretionary-ligatures; word-spacing: 9px;
      text-transform: uppercase; border: 2px solid red; text-indent: 40px; text-align: right; }
  html { font-size: 62.5%; }
  p, blockquote, figure, ul, li, a, summary, details, select, svg, text, path { display: none; color: red; fill: red; margin: 7px; }
  p::before, a::after { content: 'page'; }
`;
const INHERITED = [
  'lineHeight',
  'fontVariantLigatures',
  'wordSpacing',
  'textTransform',
  'textIndent',
  'textAlign',
  'fontStyle',
  'whiteSpace',
] as const;
const OWN = [
  'display',
  'paddingTop',
  'marginTop',
  'borderTopWidth',
  'float',
  'color',
  'boxSizing',
  'fontSize',
  'fill',
] as const;

/** Puts rules into the page for as long as it takes. */
async function under<T>(rules: string, run: () => Promise<T>): Promise<T> {
  const style = document.createElement('style');
  style.textContent = rules;
  document.head.append(style);
  try {
    return await run();
  } finally {
    style.remove();
  }
}

/** A column of a width that no rule of the page changes. */
function column(width: number): HTMLElement {
  const place = document.createElement('div');
  place.style.inlineSize = `${width}px`;
  document.body.append(place);
  return place;
}

/** How every element inside is set. */
const setting = (element: AnyWidget): string[] =>
  every(element, '.root, .root *').map((inside) => {
    const style = getComputedStyle(inside);
    return [inside.localName, inside.className, ...[...INHERITED, ...OWN].map((property) => style[property])].join(' ');
  });

for (const widget of WIDGETS) {
  const { tag } = widget;
  describe(`${tag}: isolation`, () => {
    it('is set the same under a page’s rules for everything', async () => {
      document.body.style.fontSize = '18px';
      const plain = setting(await show(tag, { src: FLOOD }, undefined, column(500)));
      expect(plain.length).to.be.greaterThan(10);
      await under(`${RULES} body { font-size: 18px; }`, async () => {
        const element = await show(tag, { src: FLOOD }, undefined, column(500));
        expect(setting(element)).to.deep.equal(plain);
        const host = getComputedStyle(element);
        expect([host.paddingTop, host.borderTopWidth, host.boxSizing]).to.deep.equal(['0px', '0px', 'border-box']);
        for (const before of every(element, 'p')) {
          expect(getComputedStyle(before, '::before').content).to.not.contain('page');
        }
      });
    });

    it('does not hang on the size of the root', async () => {
      const sizes = await Promise.all(
        ['62.5%', '100%', '200%'].map((size) =>
          under(`html { font-size: ${size}; } body { font-size: 18px; }`, async () => {
            const element = await show(tag, { src: FLOOD });
            return every(element, '.root *').map((inside) => getComputedStyle(inside).fontSize);
          }),
        ),
      );
      expect(sizes[1]).to.deep.equal(sizes[0]);
      expect(sizes[2]).to.deep.equal(sizes[0]);
    });

    it('lets no style out', async () => {
      document.body.innerHTML = '<p class="card source note">A page’s own</p><ul role="list"><li>Its list</li></ul>';
      const look = () =>
        [...document.body.querySelectorAll('p, ul, li')].map((own) => {
          const { borderTopWidth, color, display, fontSize, listStyleType, marginTop } = getComputedStyle(own);
          return [borderTopWidth, color, display, fontSize, listStyleType, marginTop].join(' ');
        });
      const before = look();
      const sheets = document.styleSheets.length + document.adoptedStyleSheets.length;
      await show(tag, { src: FLOOD });
      expect(look().slice(0, before.length)).to.deep.equal(before);
      expect(document.styleSheets.length + document.adoptedStyleSheets.length).to.equal(sheets);
    });

    for (const width of [240, 320, 700]) {
      for (const src of [CASEY, FLOOD]) {
        it(`stays within ${width} px: every item of ${src.split('/').at(-1)}`, async () => {
          const place = column(width);
          const element = await show(tag, { src, 'heading-level': '3' }, undefined, place);
          for (const details of every<HTMLDetailsElement>(element, 'details')) details.open = true;
          await settled();
          const { left, right } = place.getBoundingClientRect();
          for (const inside of every<Element>(element, '.root *')) {
            if (inside.closest('.hidden')) continue;
            const box = inside.getBoundingClientRect();
            if (!box.width && !box.height) continue;
            const what = `${inside.localName}.${inside.getAttribute('class')} "${inside.textContent?.slice(0, 40)}"`;
            expect(box.right, what).to.be.at.most(right + 1);
            expect(box.left, what).to.be.at.least(left - 1);
          }
          expect(one(element, '.root').scrollWidth).to.be.at.most(width);
        });
      }
    }

    it('breaks words that are wider than it', async () => {
      const word = 'Unzerbrechlich'.repeat(8);
      const story = floodCorrected(widget);
      for (const agent of story.agents) Object.assign(agent, { name: word, role: word });
      for (const source of story.sources) Object.assign(source, { publisher: word });
      for (const correction of story.corrections) Object.assign(correction, { note: word });
      const place = column(240);
      const element = await show(tag, { item: widget.flood }, story, place);
      expect(one(element, '.root').textContent).to.contain(word);
      expect(one(element, '.root').scrollWidth).to.be.at.most(240);
    });

    it('offers no target smaller than 24 px', async () => {
      document.body.style.fontSize = '10px';
      const element = await show(tag, {}, floodSensitive(widget), column(320));
      const targets = every(element, 'a, summary, select, button, input').filter((target) => target.checkVisibility());
      expect(targets.length).to.be.greaterThan(0);
      for (const target of targets) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML.slice(0, 80)).to.be.at.least(24);
      }
    });

    it('takes the page’s weight and letter-spacing, as it takes its font, and shows two hyphens as two', async () => {
      const place = column(500);
      Object.assign(place.style, { fontWeight: '300', letterSpacing: '0.5px', fontFamily: 'monospace' });
      const element = await show(tag, { src: FLOOD }, undefined, place);
      const { fontWeight, letterSpacing, fontFamily, fontVariantLigatures } = getComputedStyle(one(element, '.root'));
      expect([fontWeight, letterSpacing, fontFamily, fontVariantLigatures]).to.deep.equal([
        ...['300', '0.5px', 'monospace', 'no-common-ligatures'],
      ]);
    });

    it('stays within when a reader spaces text out', async () => {
      const place = column(320);
      const element = await show(tag, { src: FLOOD }, undefined, place);
      const sheet = new CSSStyleSheet();
      // WCAG 1.4.12; rules of the document do not reach into a shadow root.
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
      const root = element.shadowRoot as ShadowRoot;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const details of every<HTMLDetailsElement>(element, 'details')) details.open = true;
      await settled();
      const { right } = place.getBoundingClientRect();
      for (const inside of every<Element>(element, '.root p, .root summary, .root select')) {
        if (inside.closest('.hidden')) continue;
        expect(inside.scrollWidth, inside.textContent ?? '').to.be.at.most(Math.ceil(inside.clientWidth) + 1);
        expect(inside.getBoundingClientRect().right, inside.textContent ?? '').to.be.at.most(right + 1);
      }
    });
  });
}
