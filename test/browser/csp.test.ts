/* The built script in a page of its own: under the strictest policies, under policies that refuse it, and its requests. */
import { expect } from '@esm-bundle/chai';
import type { FactboxErrorEvent } from '../../src/core/events.ts';
import { type AnyWidget, FALLBACK, inState, settled, textOf, told, until } from './page.ts';
import { casey, WIDGETS } from './widgets.ts';

interface Framed extends Window {
  readonly wrong: { readonly violations: readonly string[]; readonly errors: readonly string[] };
}
const STRICT =
  "default-src 'none'; script-src 'nonce-x'; style-src 'none'; connect-src 'self'; require-trusted-types-for 'script'";
const ELEMENTS = WIDGETS.map(
  ({ tag, casey: item }) => `<${tag} loading="eager" story="casey-review" item="${item}"><p>${FALLBACK}</p></${tag}>`,
).join('');
const FIGURES = WIDGETS.map(
  ({ tag, casey: item }) =>
    `<figure data-factbox="${tag.slice(8)}" data-story="casey-review" data-item="${item}"><p>${FALLBACK}</p></figure>`,
).join('');

/** A page with that body, once its script has run. */
async function page(params: Readonly<Record<string, string>>): Promise<Framed & { readonly document: Document }> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '700', height: '600', src: `/awkward/page?${new URLSearchParams(params)}` });
  const loaded = told(frame, 'load');
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Framed;
}
const widgetsIn = ({ document: { body } }: { document: Document }): AnyWidget[] => [
  ...body.querySelectorAll<AnyWidget>(WIDGETS.map(({ tag }) => tag).join()),
];
const done = (elements: readonly AnyWidget[], ...states: ('ready' | 'error')[]) =>
  until(() => elements.length && elements.every((element) => states.some((state) => inState(element, state))));
const asked = (frame: Window & { readonly document: Document }): string[] =>
  (frame as unknown as typeof globalThis).performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname);

const POLICIES: readonly [name: string, policy: string][] = [
  ['no policy', ''],
  ['nonce, no styles, trusted types required', STRICT],
  ['trusted types, the policy of Lit allowed', `${STRICT}; trusted-types lit-html`],
  ['trusted types, the policy of Factbox allowed', `${STRICT}; trusted-types factbox`],
  ['strict-dynamic', "default-src 'none'; script-src 'nonce-x' 'strict-dynamic'; connect-src 'self'; base-uri 'none'"],
];

for (const [name, policy] of POLICIES) {
  describe(`dist/factbox.js under ${name}`, () => {
    for (const [form, body] of [
      ['elements', ELEMENTS],
      ['figures', FIGURES],
    ] as const) {
      it(`${form} are ready, with one request, no violation and nothing uncaught`, async () => {
        const frame = await page({ policy, body });
        await done(widgetsIn(frame), 'ready', 'error');
        expect(widgetsIn(frame).map((element) => inState(element, 'ready'))).to.deep.equal(WIDGETS.map(() => true));
        await settled();
        // Where Lit's own name is refused the browser reports the attempt; nothing else may be.
        const { violations, errors } = frame.wrong;
        const tried = policy.includes('trusted-types factbox') ? /^trusted-types/ : /^nothing/;
        expect(violations.filter((violation) => !tried.test(violation))).to.deep.equal([]);
        expect(errors).to.deep.equal([]);
        expect(asked(frame).filter((path) => path.endsWith('.json'))).to.deep.equal([
          '/dist/stories/casey-review.json',
        ]);
        for (const element of widgetsIn(frame)) {
          const root = element.shadowRoot?.querySelector('.root') as HTMLElement;
          expect(textOf(element).length).to.be.greaterThan(20);
          // Its own styles reach it, whatever the page allows.
          const { containerType } = (frame as unknown as typeof globalThis).getComputedStyle(root);
          expect(containerType).to.equal('inline-size');
        }
      });
    }
  });
}

describe('dist/factbox.js where trusted types are refused', () => {
  it('keeps every fallback, and nothing is uncaught', async () => {
    const frame = await page({ policy: `${STRICT}; trusted-types 'none'`, body: ELEMENTS });
    const elements = widgetsIn(frame);
    const enforced = 'trustedTypes' in frame;
    await done(elements, enforced ? 'error' : 'ready');
    await settled();
    expect(frame.wrong.errors).to.deep.equal([]);
    for (const element of elements) {
      const words = element.querySelector('p') as HTMLElement;
      expect(words.offsetHeight > 0, element.localName).to.equal(enforced);
      expect(inState(element, 'ready')).to.equal(!enforced);
    }
  });
});

describe('dist/factbox.js where requests are refused', () => {
  it('keeps every fallback, and nothing is uncaught', async () => {
    const frame = await page({ policy: STRICT.replace("connect-src 'self'", "connect-src 'none'"), body: ELEMENTS });
    await done(widgetsIn(frame), 'error');
    expect(frame.wrong.errors).to.deep.equal([]);
    for (const element of widgetsIn(frame)) expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
  });
});

describe('dist/stories/casey-review.js', () => {
  it('is widgets and story in one request', async () => {
    const script = '/dist/stories/casey-review.js';
    const frame = await page({ policy: STRICT, script, body: ELEMENTS });
    await done(widgetsIn(frame), 'ready', 'error');
    expect(widgetsIn(frame).map((element) => inState(element, 'ready'))).to.deep.equal(WIDGETS.map(() => true));
    // But for the table of a chart, which the script has not.
    expect(asked(frame)).to.deep.equal([script, '/dist/factbox-table.js']);
    expect(frame.wrong).to.deep.equal({ violations: [], errors: [] });
  });

  it('finds another bundled story beside it', async () => {
    const body = '<factbox-quote story="nobody" item="x"><p>Words</p></factbox-quote>';
    const frame = await page({ script: '/dist/stories/casey-review.js', body });
    await done(widgetsIn(frame), 'error');
    const [element] = widgetsIn(frame) as [AnyWidget];
    const error = told<FactboxErrorEvent>(element, 'factbox-error');
    element.reload();
    expect((await error).message).to.match(/\/dist\/stories\/nobody\.json.* answered 404/);
  });
});

describe('a page with two scripts', () => {
  for (const [name, policy, tried] of [
    ['a strict policy', STRICT, /^nothing/],
    // The second is refused the name that the first took, and takes the other.
    ['a policy for two names', `${STRICT}; trusted-types lit-html factbox`, /^trusted-types/],
  ] as const) {
    it(`works under ${name}`, async () => {
      const again = `<script nonce="x" src="/dist/factbox.js?again"></script>`;
      const frame = await page({ policy, body: ELEMENTS + again });
      await done(widgetsIn(frame), 'ready', 'error');
      await settled();
      expect(widgetsIn(frame).map((element) => inState(element, 'ready'))).to.deep.equal(WIDGETS.map(() => true));
      expect(frame.wrong.violations.filter((violation) => !tried.test(violation))).to.deep.equal([]);
      expect(frame.wrong.errors).to.deep.equal([]);
    });
  }
});

describe('an inline story under a policy', () => {
  it('is read without a nonce', async () => {
    const story = JSON.stringify(casey()).replaceAll('<', '\\u003c');
    const small = JSON.parse(story) as ReturnType<typeof casey>;
    Object.assign(small, { statistics: [], responses: [], findings: [], events: [], terms: [], charts: [] });
    small.quotes = small.quotes.filter(({ id }) => id === 'pervasive');
    const json = `<script type="application/json">${JSON.stringify(small)}</script>`;
    const frame = await page({ policy: STRICT, body: `<factbox-quote item="pervasive">${json}</factbox-quote>` });
    await done(widgetsIn(frame), 'ready', 'error');
    expect(widgetsIn(frame).map((element) => inState(element, 'ready'))).to.deep.equal([true]);
    // Nobody checked it before the page did.
    expect(asked(frame)).to.deep.equal(['/dist/factbox.js', '/dist/factbox-check.js']);
    expect(frame.wrong).to.deep.equal({ violations: [], errors: [] });
  });
});
