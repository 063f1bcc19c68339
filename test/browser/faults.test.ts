/* Every broken story that a browser can tell is broken: each widget keeps its fallback, and developers hear of it once. */
import { expect } from '@esm-bundle/chai';
import { isMarked, marked } from '../../src/story/checked.ts';
import { every, expectFallback, failing, fresh, inState, make, settled, show, textOf, told, warnings } from './page.ts';
import { type Entry, entryOf, flood, type Raw, WIDGETS } from './widgets.ts';

interface Expected {
  readonly path: string;
  readonly what: string;
  readonly in: readonly string[];
}
const all: Record<string, Expected> = await (await fetch('/data/invalid/expected.json')).json();
const faults = Object.entries(all).filter(([, expected]) => expected.in.includes('browser'));
/** Those that can be marked: what is no object, or too deep to be written as JSON, cannot. */
const forged = (
  await Promise.all(
    faults.map(async ([name]) => {
      const text = await (await fetch(`/data/invalid/${name}`)).text();
      try {
        const story = marked(JSON.parse(text));
        return isMarked(story) ? [[name, story] as const] : [];
      } catch {
        return [];
      }
    }),
  )
).flat();
const passable = Object.entries(all).filter(([, expected]) => !expected.in.includes('browser'));

describe('broken stories', () => {
  it('are many', () => {
    expect(faults.length).to.be.greaterThan(40);
    expect(passable.length).to.be.greaterThan(20);
  });

  for (const [name, { path, what }] of faults) {
    it(name, async () => {
      const src = `/data/invalid/${name}?${fresh()}`;
      const elements = [...WIDGETS, ...WIDGETS].map(({ tag }) => make(tag, { src }));
      const errors = await Promise.all(elements.map((element) => failing(element)));
      for (const [i, element] of elements.entries()) {
        const problem = errors[i]?.problems[0];
        expect(problem?.path, element.localName).to.equal(path);
        // How an engine words a fault of JSON is its own affair.
        expect(problem?.what).to.match(new RegExp(what.replace(/(this is not JSON).*/, '$1')));
        expect(problem?.hint.length).to.be.greaterThan(0);
        expect(inState(element, 'error')).to.equal(true);
        expectFallback(element);
      }
      expect(warnings.length, warnings.join('\n')).to.equal(1);
      expect(warnings[0]).to.contain(src).and.to.contain(path).and.to.contain('[factbox] <factbox-');
    });
  }

  it('that the command alone can tell are shown', async () => {
    for (const [name] of passable.filter(([file]) => file.startsWith('key-'))) {
      const element = await show('factbox-quote', { src: `/data/invalid/${name}` });
      expect(inState(element, 'ready'), name).to.equal(true);
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).to.equal(undefined);
  });
});

describe('hostile stories', () => {
  const MARKUP = '<img src=x onerror="window.hurt = true"><script>window.hurt = true</script>';

  for (const widget of WIDGETS) {
    it(`${widget.tag} shows markup as text`, async () => {
      const story = flood();
      const soil = (value: unknown): unknown =>
        typeof value === 'string' && value.includes(' ')
          ? `${value} ${MARKUP}`
          : Array.isArray(value)
            ? value.map(soil)
            : value;
      const entry = entryOf(story, widget, widget.flood);
      for (const key of ['context', 'measure', 'population', 'summary', 'respondsTo']) entry[key] = soil(entry[key]);
      for (const agent of story.agents as Entry[])
        for (const key of ['name', 'role']) agent[key] = `${agent[key]} ${MARKUP}`;
      for (const source of story.sources as Entry[])
        for (const key of ['title', 'publisher']) source[key] = `${source[key]} ${MARKUP}`;
      const element = await show(widget.tag, { item: widget.flood }, story);
      await settled();
      expect(textOf(element)).to.contain('<img src=x');
      expect(every(element, 'img, script').length).to.equal(0);
      expect((window as { hurt?: boolean }).hurt).to.equal(undefined);
    });
  }

  it('no link leads to another protocol', async () => {
    const story: Raw = flood();
    for (const url of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      '\u0001javascript:alert(1)',
    ]) {
      (story.sources[0] as Entry).url = url;
      const element = make('factbox-quote', { item: 'minutes' }, structuredClone(story));
      await failing(element);
      expectFallback(element);
    }
  });
});

describe('a story under a forged mark is not checked, and does no harm', () => {
  /** All widgets, once each shows its items or its fallback. */
  const outcome = async (story: object) => {
    const elements = WIDGETS.map(({ tag }) => make(tag, {}, structuredClone(story)));
    await Promise.all(
      elements.map((element) => {
        const done = Promise.race([told(element, 'factbox-ready'), told(element, 'factbox-error')]);
        document.body.append(element);
        return done;
      }),
    );
    return elements;
  };

  it('can be had for most of the broken ones', () => {
    expect(forged.length).to.be.greaterThan(30);
  });

  for (const [name, story] of forged) {
    it(name, async () => {
      for (const element of await outcome(story)) if (inState(element, 'error')) expectFallback(element);
    });
  }

  for (const [name, shape] of Object.entries({
    'like a node': { nodeType: 1 },
    'that is no text': { toString: 1 },
    'like a template': { _$litType$: 1, strings: ['<b>bold</b>'], values: [] },
    'of many levels': JSON.parse(`${'['.repeat(500)}1${']'.repeat(500)}`),
  })) {
    it(`with an object ${name} where words belong`, async () => {
      const story = flood();
      for (const list of [story.quotes, story.statistics, story.terms] as Entry[][])
        for (const entry of list) Object.assign(entry, { context: shape, population: shape, definition: shape });
      for (const element of await outcome(marked(story))) {
        if (inState(element, 'error')) expectFallback(element);
        expect(every(element, 'b').length).to.equal(0);
      }
    });
  }

  for (const url of ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', '\u0001javascript:alert(1)']) {
    it(`no link leads to ${JSON.stringify(url)}`, async () => {
      const story = flood();
      for (const source of story.sources as Entry[]) source.url = url;
      for (const element of await outcome(marked(story))) {
        for (const link of every<HTMLAnchorElement>(element, 'a')) expect(link.protocol).to.match(/^https?:$/);
      }
    });
  }
});
