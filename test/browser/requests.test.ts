/* Requests for stories: shared, given up, made anew; and what happens when an element asks for another story. */
import { expect } from '@esm-bundle/chai';
import type { FactboxErrorEvent } from '../../src/core/events.ts';
import { registerStory } from '../../src/load/registry.ts';
import {
  awkward,
  expectFallback,
  failing,
  inState,
  make,
  outOfTime,
  recordOf,
  release,
  settled,
  show,
  textOf,
  told,
  until,
  warnings,
} from './page.ts';
import { casey, FLOOD, flood, renamed, WIDGETS } from './widgets.ts';

for (const widget of WIDGETS) {
  const { tag, flood: item, says, otherSays, other } = widget;

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
      // Another keeps the request going.
      const patient = make(tag, { src: slow.src, item });
      document.body.append(element, patient);
      await until(async () => (await recordOf(slow.key)).waiting);
      const ready = told(element, 'factbox-ready');
      element.src = quick.src;
      await ready;
      await element.updateComplete;
      const text = textOf(element);
      const answered = told(patient, 'factbox-ready');
      await release(slow.key);
      await answered;
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
