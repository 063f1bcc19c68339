/* Loading without an element: order of sources, the time a story is for, sharing, and the table that copies share. */
import { expect } from '@esm-bundle/chai';
import { GRACE, inTime, loadStory, setBase } from '../../src/load/load.ts';
import { REGISTERED, registered, registerStory } from '../../src/load/registry.ts';
import { StoryError } from '../../src/story/errors.ts';
import { readStory } from '../../src/story/read.ts';
import type { Story } from '../../src/story/schema.ts';
import { awkward, fresh, recordOf, release, requests, until, withoutWaiting } from './page.ts';
import { CASEY, flood } from './widgets.ts';

const never = () => new AbortController().signal;
const problemOf = async (source: Parameters<typeof loadStory>[0]): Promise<string> => {
  const error = await withoutWaiting(GRACE, () => loadStory(source, never())).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(StoryError);
  const { problems } = error as StoryError;
  return problems.map(({ path, what }) => `${path} ${what}`).join('\n');
};

describe('loadStory', () => {
  it('takes data, then story, then src, then inline', async () => {
    const inline = JSON.stringify({ ...flood(), id: 'inline' });
    const held = { ...flood(), id: fresh() };
    registerStory(held);
    const all = { data: { ...flood(), id: 'data' }, story: held.id, src: CASEY, inline };
    const idOf = async (source: Parameters<typeof loadStory>[0]) => (await loadStory(source, never())).id;
    expect(await idOf(all)).to.equal('data');
    const { data: _data, ...three } = all;
    expect(await idOf(three)).to.equal(held.id);
    const { story: _story, ...two } = three;
    expect(await idOf(two)).to.equal('casey-review');
    expect(await idOf({ inline })).to.equal('inline');
    expect(requests).to.deep.equal([new URL(CASEY, location.href).href]);
  });

  it('reads the same object once', async () => {
    const data = flood();
    const [first, second] = await Promise.all([loadStory({ data }, never()), loadStory({ data }, never())]);
    expect(first).to.equal(second);
    expect(first).not.to.equal(data);
  });

  it('resolves src against the page’s base', async () => {
    const base = document.createElement('base');
    base.href = '/data/examples/';
    document.head.append(base);
    try {
      expect((await loadStory({ src: 'flood-barrier.json' }, never())).id).to.equal('flood-barrier');
    } finally {
      base.remove();
    }
  });

  it('loads only what is of http', async () => {
    for (const src of [
      'data:application/json,{}',
      'javascript:1',
      'blob:nothing',
      'file:///etc/hosts',
      'ftp://host/x',
    ]) {
      expect(await problemOf({ src }), src).to.match(/^\$ /);
    }
  });

  it('finds a bundled story beside the script', async () => {
    const { key } = awkward('story');
    setBase(new URL('/data/', location.href).href);
    expect(await problemOf({ story: `no-${key}` })).to.match(/answered 404/);
    expect(requests).to.deep.equal([new URL(`/data/stories/no-${key}.json`, location.href).href]);
    expect(await problemOf({ story: '../../secret' })).to.match(/answered 40/);
    expect(requests[1]).to.contain('/data/stories/..%2F..%2Fsecret.json');
  });

  it('is shared by those who ask at the same time, and given up when all have gone', async () => {
    const { src, key } = awkward('held');
    const [one, two] = [new AbortController(), new AbortController()];
    const asked = Promise.allSettled([loadStory({ src }, one.signal), loadStory({ src }, two.signal)]);
    await until(async () => (await recordOf(key)).waiting);
    one.abort();
    expect((await recordOf(key)).closed).to.equal(0);
    two.abort();
    const results = await asked;
    expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    await release(key);
  });

  it('stays loaded when those who asked have gone', async () => {
    const { src, key } = awkward('story');
    const gone = new AbortController();
    const first = await loadStory({ src }, gone.signal);
    gone.abort();
    expect(await loadStory({ src }, never())).to.equal(first);
    expect((await recordOf(key)).asked).to.equal(1);
  });
});

describe('inTime', () => {
  const story = (embargo: string | null, expires: string | null): Story =>
    readStory({ ...flood(), embargo, expires }, 'story');
  const at = (time: string) => Date.parse(time);
  const from = '2025-03-08T06:00:00Z';
  const to = '2025-03-09T06:00:00+01:00';

  const CASES: readonly [embargo: string | null, expires: string | null, now: string, path: string | null][] = [
    [null, null, '1970-01-01T00:00:00Z', null],
    [from, to, '2025-03-08T05:59:59Z', '$.embargo'],
    [from, to, '2025-03-08T06:00:00Z', null],
    [from, to, '2025-03-09T04:59:59Z', null],
    [from, to, '2025-03-09T05:00:00Z', '$.expires'],
    [null, to, '1970-01-01T00:00:00Z', null],
    [from, null, '2199-01-01T00:00:00Z', null],
  ];
  for (const [embargo, expires, now, path] of CASES) {
    it(`${embargo} to ${expires}, at ${now}: ${path ?? 'shown'}`, () => {
      const given = story(embargo, expires);
      const read = () => inTime(given, 'story', at(now));
      if (path === null) expect(read()).to.equal(given);
      else expect(read).to.throw(StoryError).with.nested.property('problems[0].path', path);
    });
  }
});

describe('registry', () => {
  it('is one table for all copies of the library on a page', async () => {
    const url = `/src/load/registry.ts?copy=${fresh()}`;
    const copy: typeof import('../../src/load/registry.ts') = await import(url);
    expect(copy.registerStory).not.to.equal(registerStory);
    const story = { id: fresh() };
    copy.registerStory(story);
    expect(registered(story.id)).to.equal(story);
  });

  it('tells the page, and takes the latest of an id', () => {
    let events = 0;
    const listen = () => {
      events += 1;
    };
    addEventListener(REGISTERED, listen);
    const id = fresh();
    const [first, second] = [{ id }, { id }];
    registerStory(first);
    registerStory(second);
    removeEventListener(REGISTERED, listen);
    expect(registered(id)).to.equal(second);
    expect(events).to.equal(2);
  });

  it('knows no names of objects', () => {
    for (const id of ['constructor', '__proto__', 'toString']) expect(registered(id)).to.equal(undefined);
  });
});
