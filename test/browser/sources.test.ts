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
import { CASEY, casey, FLOOD, flood, type Raw, WIDGETS } from './widgets.ts';

/** A story under an id of its own. */
const renamed = (story: Raw): Raw => ({ ...story, id: fresh() });
const script = (text: string): HTMLScriptElement =>
  Object.assign(document.createElement('script'), { type: 'application/json', textContent: text });

function provider(attributes: Readonly<Record<string, string>>): FactboxStory {
  const element = document.createElement('factbox-story');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

for (const widget of WIDGETS) {
  const { tag, flood: item, says, otherSays, other } = widget;

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

  describe(`${tag}: requests`, () => {
    it('is given up when the last who waits has gone', async () => {
      const { src, key } = awkward('held');
      const [one, two] = [make(tag, { src, item }), make(tag, { src, item: other })];
      document.body.append(one, two);
      await until(async () => (await recordOf(key)).waiting);
      one.remove();
      await settled();
      expect((await recordOf(key)).closed).to.equal(0);
      two.remove();
      await until(async () => (await recordOf(key)).closed);
      expect(warnings).to.deep.equal([]);
      expect([one, two].some((element) => inState(element, 'error'))).to.equal(false);
      await release(key);
    });

    it('goes on for the one that stays', async () => {
      const { src, key } = awkward('held');
      const [one, two] = [make(tag, { src, item }), make(tag, { src, item })];
      document.body.append(one, two);
      await until(async () => (await recordOf(key)).waiting);
      one.remove();
      const ready = told(two, 'factbox-ready');
      await release(key);
      await ready;
      expect(await recordOf(key)).to.deep.equal({ asked: 1, closed: 0, waiting: 0 });
    });

    it('survives a move of the one that waits', async () => {
      const { src, key } = awkward('held');
      const element = make(tag, { src, item });
      const errors: string[] = [];
      element.addEventListener('factbox-error', ({ message }) => errors.push(message));
      document.body.append(element);
      await until(async () => (await recordOf(key)).waiting);
      const ready = told(element, 'factbox-ready');
      const place = document.createElement('div');
      document.body.append(place);
      place.append(element);
      await until(async () => {
        await release(key);
        return inState(element, 'ready') || errors.length;
      });
      expect(errors).to.deep.equal([]);
      await ready;
      expect(textOf(element)).to.contain(says);
    });

    it('is made anew by a later element after a failure, and shared again', async () => {
      const { src, key } = awkward('flaky', { times: '1' });
      const first = make(tag, { src, item });
      await failing(first);
      await Promise.all([show(tag, { src, item }), show(tag, { src, item })]);
      expect((await recordOf(key)).asked).to.equal(2);
      expectFallback(first);
    });

    it('is made anew by reload()', async () => {
      const { src, key } = awkward('flaky', { times: '2' });
      const element = make(tag, { src, item });
      await failing(element);
      const again = told(element, 'factbox-ready');
      element.reload();
      await until(async () => (await recordOf(key)).asked === 2);
      await settled();
      expectFallback(element);
      element.reload();
      await again;
      await element.updateComplete;
      expect(textOf(element)).to.contain(says);
      element.reload();
      await settled();
      expect((await recordOf(key)).asked).to.equal(3);
    });

    it('is made anew after one that took too long', async () => {
      const { src, key } = awkward('held');
      const element = make(tag, { src, item });
      await outOfTime(() => failing(element));
      const ready = told(element, 'factbox-ready');
      element.reload();
      await until(async () => {
        await release(key);
        return inState(element, 'ready');
      });
      await ready;
    });
  });

  describe(`${tag}: changes while it stands`, () => {
    it('drops the answer to a question it no longer asks', async () => {
      const [slow, quick] = [awkward('held'), awkward('story', { file: 'data/casey-review.json' })];
      const element = make(tag, { src: slow.src, item: widget.casey });
      const errors: string[] = [];
      element.addEventListener('factbox-error', ({ message }) => errors.push(message));
      document.body.append(element);
      await until(async () => (await recordOf(slow.key)).waiting);
      const ready = told(element, 'factbox-ready');
      element.src = quick.src;
      await ready;
      const text = textOf(element);
      await release(slow.key);
      await settled();
      expect(textOf(element)).to.equal(text);
      expect(errors).to.deep.equal([]);
    });

    it('takes story and item together, without a false alarm', async () => {
      const alarms: string[] = [];
      const element = await show(tag, { src: FLOOD, item });
      element.addEventListener('factbox-error', ({ message }) => alarms.push(message));
      const { src, key } = awkward('held', { file: 'data/casey-review.json' });
      element.src = src;
      element.item = widget.casey;
      await until(async () => (await recordOf(key)).waiting);
      await settled();
      await release(key);
      await until(() => !textOf(element).includes(says) && inState(element, 'ready'));
      expect(alarms).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);
    });

    it('a new object as data', async () => {
      const element = await show(tag, { item: other }, flood());
      expect(textOf(element)).to.contain(otherSays);
      element.data = renamed({ ...casey() });
      element.item = widget.casey;
      await settled();
      expect(inState(element, 'ready')).to.equal(true);
      expect(textOf(element)).not.to.contain(otherSays);
      expect(warnings).to.deep.equal([]);
    });

    it('from src to nothing, and to another story', async () => {
      const element = await show(tag, { src: FLOOD, item });
      const story = renamed(flood());
      registerStory(story);
      const error = told<FactboxErrorEvent>(element, 'factbox-error');
      element.removeAttribute('src');
      expect((await error).problems[0]?.what).to.match(/says no story/);
      const ready = told(element, 'factbox-ready');
      element.setAttribute('story', story.id);
      await ready;
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
