/* Where a widget's story comes from: each way in, its requests, and what happens when it changes or goes. */
import { expect } from '@esm-bundle/chai';
import type { FactboxErrorEvent } from '../../src/core/events.ts';
import { registerStory } from '../../src/load/registry.ts';
import type { FactboxStory } from '../../src/widgets/story/story.ts';
import {
  awkward,
  expectFallback,
  failing,
  fresh,
  inState,
  make,
  recordOf,
  requests,
  settled,
  show,
  textOf,
  told,
  warnings,
} from './page.ts';
import { CASEY, FLOOD, flood, renamed, WIDGETS } from './widgets.ts';

const script = (text: string): HTMLScriptElement =>
  Object.assign(document.createElement('script'), { type: 'application/json', textContent: text });

function provider(attributes: Readonly<Record<string, string>>): FactboxStory {
  const element = document.createElement('factbox-story');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

for (const widget of WIDGETS) {
  const { tag, flood: item, says, other } = widget;

  describe(`${tag}: ways in`, () => {
    it('data: no request', async () => {
      expect(textOf(await show(tag, { item }, flood()))).to.contain(says);
      expect(requests).to.deep.equal([]);
    });

    it('data wins over story and src', async () => {
      const element = await show(tag, { item, story: fresh(), src: '/awkward/404' }, flood());
      expect(textOf(element)).to.contain(says);
      expect(requests).to.deep.equal([]);
    });

    it('data that is not there yet', async () => {
      const around = provider({ src: FLOOD });
      document.body.append(around);
      const element = make(tag, { item }, null);
      const ready = told(element, 'factbox-ready');
      around.append(element);
      await ready;
      await element.updateComplete;
      expect(textOf(element)).to.contain(says);
    });

    it('data that is no story', async () => {
      for (const data of [7, 'words', [], { format: 'factbox/1' }, () => {}]) {
        const element = make(tag, { item }, data);
        const error = await failing(element);
        expect(error.problems.length, String(data)).to.be.greaterThan(0);
        expectFallback(element);
      }
    });

    it('a registered story: no request', async () => {
      const story = renamed(flood());
      registerStory(story);
      expect(textOf(await show(tag, { item, story: story.id }))).to.contain(says);
      expect(requests).to.deep.equal([]);
    });

    it('a story registered late', async () => {
      const story = renamed(flood());
      const element = make(tag, { item, story: story.id });
      await failing(element);
      expectFallback(element);
      const ready = told(element, 'factbox-ready');
      registerStory(story);
      await ready;
      await element.updateComplete;
      expect(textOf(element)).to.contain(says);
      expect(requests).to.deep.equal([]);
    });

    it('an inline story: no request, the text not shown', async () => {
      const element = make(tag, { item });
      element.append(script(JSON.stringify(flood())));
      const ready = told(element, 'factbox-ready');
      document.body.append(element);
      await ready;
      await element.updateComplete;
      expect(textOf(element)).to.contain(says);
      expect(element.querySelector('script')?.getBoundingClientRect().height).to.equal(0);
      expect(requests).to.deep.equal([]);
    });

    it('an inline story that arrives after the element', async () => {
      const element = make(tag, { item });
      await failing(element);
      const ready = told(element, 'factbox-ready');
      element.append(script(JSON.stringify(flood())));
      await ready;
      await element.updateComplete;
      expect(textOf(element)).to.contain(says);
    });

    it('a broken inline story', async () => {
      const element = make(tag, { item });
      element.append(script('{ "format": '));
      const error = await failing(element);
      expect(error.problems[0]?.what).to.match(/not JSON/);
      expectFallback(element);
    });

    it('src: one request, however many ask, then and later', async () => {
      const { src, key } = awkward('story');
      await Promise.all([show(tag, { src, item }), show(tag, { src, item }), show(tag, { src, item: other })]);
      document.body.replaceChildren();
      expect(textOf(await show(tag, { src, item }))).to.contain(says);
      expect((await recordOf(key)).asked).to.equal(1);
    });

    it('around it: one request for all inside', async () => {
      const { src, key } = awkward('story');
      const around = provider({ src });
      document.body.append(around);
      const both = await Promise.all([
        show(tag, { item }, undefined, around),
        show(tag, { item: other }, undefined, around),
      ]);
      expect(both.map((element) => textOf(element).includes(says))).to.deep.equal([true, false]);
      expect((await recordOf(key)).asked).to.equal(1);
    });

    it('around it, through shadow roots', async () => {
      const around = provider({ src: FLOOD });
      const inner = document.createElement('div');
      const between = document.createElement('div');
      between.attachShadow({ mode: 'open' }).append(inner);
      around.append(between);
      document.body.append(around);
      const root = inner.attachShadow({ mode: 'open' });
      expect(textOf(await show(tag, { item }, undefined, root))).to.contain(says);
    });

    it('the nearest around it; its own before that', async () => {
      const [outer, inner] = [provider({ src: CASEY }), provider({ src: FLOOD })];
      outer.append(inner);
      document.body.append(outer);
      expect(textOf(await show(tag, { item }, undefined, inner))).to.contain(says);
      const own = await show(tag, { item: widget.casey, src: CASEY }, undefined, inner);
      expect(inState(own, 'ready')).to.equal(true);
      const outside = await show(tag, { item: widget.casey }, undefined, outer);
      expect(inState(outside, 'ready')).to.equal(true);
    });

    it('around it, and moved to another', async () => {
      const [first, second] = [provider({ src: FLOOD }), provider({ src: CASEY })];
      document.body.append(first, second);
      const element = await show(tag, { item }, undefined, first);
      const error = told<FactboxErrorEvent>(element, 'factbox-error');
      second.append(element);
      expect((await error).problems[0]?.what).to.contain(`no item "${item}"`);
      const ready = told(element, 'factbox-ready');
      first.append(element);
      await ready;
    });

    it('around it, and failing: the reason is told once, to each', async () => {
      const { src } = awkward('404');
      const around = provider({ src });
      const [one, two] = [make(tag, { item }), make(tag, { item })];
      around.append(one, two);
      const errors = [around, one, two].map((element) => told<FactboxErrorEvent>(element, 'factbox-error'));
      document.body.append(around);
      for (const error of await Promise.all(errors)) expect(error.message).to.match(/answered 404/);
      expect(warnings.length).to.equal(1);
      for (const element of [one, two]) expectFallback(element);
    });
  });
}

describe('factbox-story', () => {
  it('shows what is inside it, whatever becomes of its story', async () => {
    for (const name of ['story', '404', 'html']) {
      const around = provider({ src: awkward(name).src });
      const words = Object.assign(document.createElement('p'), { textContent: 'Words' });
      around.append(words);
      const done = Promise.race([told(around, 'factbox-ready'), told(around, 'factbox-error')]);
      document.body.append(around);
      await done;
      expect(words.offsetHeight, name).to.be.greaterThan(0);
      expect(inState(around, name === 'story' ? 'ready' : 'error')).to.equal(true);
    }
  });

  it('hands on a new story', async () => {
    const around = provider({ src: FLOOD });
    document.body.append(around);
    const element = await show('factbox-quote', { item: 'pervasive' }, undefined, around);
    expect(inState(element, 'error')).to.equal(true);
    const ready = told(element, 'factbox-ready');
    around.src = CASEY;
    await ready;
  });

  it('that is defined after those inside it', async () => {
    // A document of its own, in which nothing is defined yet.
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><base href="${location.origin}/"><body></body>`;
    const loaded = told(frame, 'load');
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument as Document;
    page.body.innerHTML = `<factbox-story src="${FLOOD}"><factbox-quote item="minutes">words</factbox-quote></factbox-story>`;
    const run = (path: string) => {
      const element = page.createElement('script');
      Object.assign(element, { type: 'module', src: path });
      const done = told(element, 'load');
      page.body.append(element);
      return done;
    };
    await run('/src/define/quote.ts');
    const quote = page.querySelector('factbox-quote') as HTMLElement;
    await settled();
    expect(inState(quote, 'loading')).to.equal(true);
    const ready = told(quote, 'factbox-ready');
    await run('/src/define/story.ts');
    await ready;
  });
});
