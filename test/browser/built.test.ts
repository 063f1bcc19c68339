/* The built script, in each engine: what minifiers make of it draws what the source draws, and its parts come. */
import { expect } from '@esm-bundle/chai';
import { languages } from '../../src/core/catalogues.ts';
import { rootOf, show, told, until } from './page.ts';
import { CASEY, FLOOD, WIDGETS } from './widgets.ts';

/** What the command checked, and what the page has yet to check. */
const STORIES = [
  { src: '/dist/stories/casey-review.json', source: CASEY },
  { src: FLOOD, source: FLOOD },
];

/** An element in a page of its own, which has the built script and nothing else. */
async function built(tag: string, attributes: string): Promise<Element> {
  const frame = document.createElement('iframe');
  frame.width = '600';
  frame.height = '600';
  frame.srcdoc = `<!doctype html><script src="/dist/factbox.js"></script><${tag} loading="eager" ${attributes}></${tag}>`;
  const loaded = told(frame, 'load');
  document.body.append(frame);
  await loaded;
  const element = frame.contentDocument?.querySelector(tag) as Element;
  await until(() => element.matches(':state(ready), :state(error)'));
  return element;
}

/** What was drawn, without the marks that Lit leaves. */
const drawn = (element: Element): string =>
  (rootOf(element).querySelector('.root')?.outerHTML ?? '').replace(/<!--.*?-->/g, '');

for (const { tag } of WIDGETS) {
  describe(`${tag}: built`, () => {
    for (const { src, source } of STORIES) {
      it(`draws what the source draws of ${src}`, async () => {
        const element = await built(tag, `src="${src}" lang="en"`);
        expect(drawn(element)).to.equal(drawn(await show(tag, { src: source, lang: 'en' })));
      });
    }

    it('draws it in every language', async () => {
      for (const lang of languages()) {
        const element = await built(tag, `src="${FLOOD}" lang="${lang}"`);
        expect(drawn(element), lang).to.equal(drawn(await show(tag, { src: FLOOD, lang })));
      }
    });
  });
}

it('draws a whole factbox, with every part', async () => {
  const parts = 'headline figures gauge quotation responses findings timeline chart terms people sources';
  const element = await built('factbox-story', `src="${FLOOD}" parts="${parts}" lang="en"`);
  const inner = [...rootOf(element).querySelectorAll('.root > *')];
  expect(inner).to.have.length(parts.split(' ').length);
  await until(() => inner.slice(1).every((one) => one.matches(':state(ready)')));
});

it('rejects a broken story, and says why', async () => {
  const element = await built('factbox-quote', 'src="/data/invalid/choice-unknown.json"');
  expect(element.matches(':state(error)')).to.equal(true);
  expect(rootOf(element).textContent).to.contain('not available');
});

for (const [what, tag, attributes, selector] of [
  ['the drawing of a chart', 'factbox-chart', '', 'canvas'],
  ['what shares', 'factbox-quote', 'share', 'button'],
  ['the explainer in a sentence', 'factbox-term', 'inline item="silent-closure"', '[role=button]'],
] as const) {
  it(`loads ${what}`, async () => {
    const element = await built(tag, `src="${FLOOD}" lang="en" ${attributes}`);
    await until(() => rootOf(element).querySelector(selector));
  });
}
