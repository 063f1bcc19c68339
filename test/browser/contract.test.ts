/* What every widget keeps, whatever it shows: its name, its fallback, its states and its events. */
import { expect } from '@esm-bundle/chai';
import { FactboxErrorEvent } from '../../src/core/events.ts';
import { define } from '../../src/define/define.ts';
import {
  type AnyWidget,
  awkward,
  expectFallback,
  expectNoFallback,
  FALLBACK,
  failing,
  fresh,
  inState,
  make,
  outOfTime,
  recordOf,
  release,
  requests,
  settled,
  show,
  textOf,
  told,
  until,
  warnings,
} from './page.ts';
import { FLOOD, flood, WIDGETS } from './widgets.ts';

const UNAVAILABLE = /not available/;
/** The path that the one problem of an error names, its text, and that it was told. */
function expectProblem(event: FactboxErrorEvent, element: AnyWidget, path: string, what: RegExp): void {
  expect(event).to.be.instanceOf(FactboxErrorEvent);
  expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
  expect(event.problems.map((problem) => problem.path)).to.deep.equal([path]);
  expect(event.message).to.match(what).and.to.contain(`<${element.localName}`).and.to.contain(path);
  expect(warnings.map((warning) => what.test(warning))).to.deep.equal([true]);
  expect(inState(element, 'error')).to.equal(true);
  expectFallback(element);
}

const ANSWERS: readonly [name: string, what: RegExp][] = [
  ['404', /the server answered 404/],
  ['500', /the server answered 500/],
  ['html', /not JSON/],
  ['broken-json', /not JSON/],
  ['empty', /not JSON/],
  ['huge', /larger than 2000000 bytes/],
  ['huge-unsaid', /larger than 2000000 bytes/],
  ['dropped', /no answer/],
];

describe('define', () => {
  it('leaves alone a name that the page has already', () => {
    for (const { tag } of WIDGETS) {
      const first = customElements.get(tag);
      expect(first).to.be.a('function');
      define(tag, class extends HTMLElement {});
      expect(customElements.get(tag)).to.equal(first);
    }
  });
});

for (const widget of WIDGETS) {
  const { tag, flood: item } = widget;
  describe(`${tag}: fallback`, () => {
    it('shows while the story is on its way, and gives way to it', async () => {
      const { src, key } = awkward('held');
      const element = make(tag, { src, item });
      const ready = told(element, 'factbox-ready');
      document.body.append(element);
      await until(async () => (await recordOf(key)).waiting);
      expect(inState(element, 'loading')).to.equal(true);
      expectFallback(element);
      await release(key);
      const event = await ready;
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
      await element.updateComplete;
      expect(inState(element, 'ready')).to.equal(true);
      expect(inState(element, 'loading')).to.equal(false);
      expectNoFallback(element);
      expect(textOf(element)).to.contain(widget.says);
      expect(warnings).to.deep.equal([]);
    });

    for (const [name, what] of ANSWERS) {
      it(`stays when the server's answer is: ${name}`, async () => {
        const { src } = awkward(name);
        const element = make(tag, { src, item });
        expectProblem(await failing(element), element, '$', what);
      });
    }

    it('stays when the server takes too long', async () => {
      const { src, key } = awkward('held');
      const element = make(tag, { src, item });
      const error = await outOfTime(() => failing(element));
      expectProblem(error, element, '$', /no answer within 10 seconds/);
      await release(key);
    });

    const early = () => ({ ...flood(), embargo: '2199-01-01T00:00:00Z', expires: null });
    const late = () => ({ ...flood(), embargo: null, expires: '2001-01-01T00:00:00Z' });
    const CASES: readonly [
      name: string,
      attributes: () => Record<string, string>,
      data: unknown,
      path: string,
      what: RegExp,
    ][] = [
      [
        'an unknown item',
        () => ({ src: FLOOD, item: `no-${tag}` }),
        undefined,
        `$.${widget.collection}`,
        /no item "no-/,
      ],
      ['an unknown story', () => ({ story: fresh(), item }), undefined, '$', /no story ".*" is registered/],
      ['an address that is none', () => ({ src: `http://[${fresh()}`, item }), undefined, '$', /address/],
      ['an address of another kind', () => ({ src: `data:text/plain,${fresh()}`, item }), undefined, '$', /address/],
      ['a story under embargo', () => ({ item }), early, '$.embargo', /under embargo until 2199/],
      ['a story that has expired', () => ({ item }), late, '$.expires', /expired at 2001/],
    ];
    for (const [name, attributes, data, path, what] of CASES) {
      it(`stays for ${name}`, async () => {
        // A cause is told once in a page; these are the same for each widget but for a word of their own.
        const story = typeof data === 'function' ? data() : data;
        if (story && path === '$.embargo') story.embargo = `2199-01-01T00:00:0${WIDGETS.indexOf(widget)}Z`;
        if (story && path === '$.expires') story.expires = `2001-01-01T00:00:0${WIDGETS.indexOf(widget)}Z`;
        const element = make(tag, attributes(), story);
        expectProblem(await failing(element), element, path, what);
      });
    }

    for (const [name, inside] of [
      ['nothing', ''],
      ['space', '\n  '],
      ['an inline story that is none, and space', '\n<!-- no --><script type="application/json">{}</script>\n'],
    ] as const) {
      it(`says so itself when the author gave ${name}, and not beside words that come late`, async () => {
        const element = make(tag, inside.includes('script') ? {} : { story: fresh() });
        element.innerHTML = inside;
        await failing(element);
        await element.updateComplete;
        const notice = () => element.shadowRoot?.querySelector<HTMLElement>('.unavailable');
        expect(notice()?.textContent).to.match(UNAVAILABLE);
        expect(notice()?.offsetHeight).to.be.greaterThan(0);
        element.insertAdjacentHTML('beforeend', `<p>${FALLBACK}</p>`);
        await until(() => !notice());
        expectFallback(element);
      });
    }

    it('is all there is without a word about a story', async () => {
      const element = make(tag);
      const error = await failing(element);
      expect(error.problems[0]?.what).to.equal('the element says no story');
      expect(error.problems[0]?.hint).to.match(/src/);
      expectFallback(element);
      expect(requests).to.deep.equal([]);
    });
  });

  describe(`${tag}: drawing`, () => {
    it('shows the item it was asked for, or several, or all', async () => {
      const single = await show(tag, { item: widget.other }, flood());
      expect(textOf(single)).to.contain(widget.otherSays).and.not.to.contain(widget.says);
      const both = await show(tag, { items: `${widget.other} ${item}` }, flood());
      expect(textOf(both)).to.contain(widget.says).and.to.contain(widget.otherSays);
      expect(textOf(both).indexOf(widget.otherSays)).to.be.lessThan(textOf(both).indexOf(widget.says));
      const all = await show(tag, {}, flood());
      expect(textOf(all)).to.contain(widget.says).and.to.contain(widget.otherSays);
    });

    it('changes its item while it stands', async () => {
      const element = await show(tag, { item }, flood());
      element.item = widget.other;
      await element.updateComplete;
      expect(textOf(element)).to.contain(widget.otherSays).and.not.to.contain(widget.says);
      element.item = 'nobody';
      const error = await told<FactboxErrorEvent>(element, 'factbox-error');
      expect(error.problems[0]?.hint).to.contain(item);
      await element.updateComplete;
      expectFallback(element);
      element.item = item;
      await told(element, 'factbox-ready');
      await element.updateComplete;
      expectNoFallback(element);
      expect(textOf(element)).to.contain(widget.says);
    });

    it('is drawn without the script when drawing fails', async () => {
      const element = make(tag, { item }, flood());
      Object.defineProperty(element, 'settings', {
        get: () => {
          throw new Error('the hand slipped');
        },
      });
      const states: string[] = [];
      element.addEventListener('factbox-ready', () => states.push('ready'));
      element.addEventListener('factbox-error', () => states.push('error'));
      document.body.append(element);
      await settled();
      expect(states).to.deep.equal(['error']);
      expect(inState(element, 'error')).to.equal(true);
      expectFallback(element);
    });
  });
}
