/* An element far from the window keeps its fallback at no cost, and is drawn before a reader can see it. */
import { expect } from '@esm-bundle/chai';
import { registerStory } from '../../src/load/registry.ts';
import { type AnyWidget, FALLBACK, fresh, settled, show, textOf, told, until } from './page.ts';
import { flood, WIDGETS } from './widgets.ts';

const [{ tag, flood: item, says }] = WIDGETS as [(typeof WIDGETS)[number]];

/** A registered story, and an element of it below so many windows of space. */
function far(windows: number, attributes: Record<string, string> = {}, name = tag, shown = item): AnyWidget {
  const story = { ...flood(), id: fresh() };
  registerStory(story);
  const space = document.createElement('div');
  space.style.setProperty('height', `${windows * innerHeight}px`);
  const element = document.createElement(name) as AnyWidget;
  element.innerHTML = `<p>${FALLBACK}</p>`;
  for (const [key, value] of Object.entries({ story: story.id, item: shown, ...attributes }))
    element.setAttribute(key, value);
  document.body.append(space, element);
  return element;
}

afterEach(() => {
  scrollTo(0, 0);
  history.replaceState(null, '', location.pathname + location.search);
});

for (const widget of WIDGETS) {
  describe(`${widget.tag}: loading`, () => {
    it('waits far from the window without a root, and is drawn when a reader comes near', async () => {
      const element = far(4, {}, widget.tag, widget.flood);
      await settled();
      await settled();
      expect(Boolean(element.shadowRoot)).to.equal(false);
      expect(element.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(0);
      const ready = told(element, 'factbox-ready');
      scrollTo(0, 3.5 * innerHeight);
      await ready;
      expect(element.getBoundingClientRect().top, 'before it is in view').to.be.greaterThan(0);
      await element.updateComplete;
      expect(textOf(element)).to.contain(widget.says);
    });

    it('is drawn at once when it is eager', async () => {
      const element = far(4, { loading: 'eager' }, widget.tag, widget.flood);
      await told(element, 'factbox-ready');
      expect(textOf(element)).to.contain(widget.says);
    });
  });
}

const AT_ONCE: readonly [name: string, ask: (element: AnyWidget) => unknown][] = [
  ['print', () => dispatchEvent(new Event('beforeprint'))],
  ['updateComplete', (element) => element.updateComplete],
  ['the attribute', (element) => element.setAttribute('loading', 'eager')],
  [
    'the property',
    (element) => {
      element.loading = 'eager';
    },
  ],
  [
    'a fragment that names its item',
    (element) => {
      location.hash = `#factbox/${element.getAttribute('story')}/${item}`;
    },
  ],
];
describe('an element that waits is drawn at once for', () => {
  for (const [name, ask] of AT_ONCE) {
    it(name, async () => {
      const element = far(4);
      await settled();
      expect(Boolean(element.shadowRoot)).to.equal(false);
      const ready = told(element, 'factbox-ready');
      ask(element);
      await ready;
      expect(textOf(element)).to.contain(says);
    });
  }
});

describe('an element that waits', () => {
  it('is not drawn for a fragment that names another item', async () => {
    const element = far(4);
    await settled();
    location.hash = `#factbox/${element.getAttribute('story')}/nobody`;
    await settled();
    expect(Boolean(element.shadowRoot)).to.equal(false);
  });

  it('hands its story to those inside it all the same', async () => {
    const provider = document.createElement('factbox-story');
    provider.data = flood();
    const space = document.createElement('div');
    space.style.setProperty('height', `${4 * innerHeight}px`);
    document.body.append(space, provider);
    const inside = await show(tag, { item }, undefined, provider);
    expect(textOf(inside)).to.contain(says);
  });

  it('is let go of when it leaves the page', async () => {
    const element = far(4);
    await settled();
    element.remove();
    dispatchEvent(new Event('beforeprint'));
    await settled();
    expect(Boolean(element.shadowRoot)).to.equal(false);
  });

  it('moves nothing in view when it is drawn above it', async () => {
    const element = far(4);
    const below = document.createElement('p');
    below.textContent = 'The reader is here.';
    const [between, rest] = [0.75, 4].map((windows) => {
      const space = document.createElement('div');
      space.style.setProperty('height', `${windows * innerHeight}px`);
      return space;
    });
    document.body.append(between as Node, below, rest as Node);
    await settled();
    scrollTo(0, below.getBoundingClientRect().top + scrollY - innerHeight / 2);
    const at = below.getBoundingClientRect().top;
    await until(() => element.shadowRoot);
    await element.updateComplete;
    await settled();
    expect(Math.abs(below.getBoundingClientRect().top - at)).to.be.at.most(1);
  });
});

describe('a page', () => {
  it('has one observer of intersections for what waits and one for what is seen, however many elements', async () => {
    const Real = globalThis.IntersectionObserver;
    let made = 0;
    globalThis.IntersectionObserver = class extends Real {
      constructor(...args: ConstructorParameters<typeof Real>) {
        super(...args);
        made += 1;
      }
    };
    try {
      const data = flood();
      await Promise.all([1, 2, 3, 4, 5].map(() => show(tag, { item }, data)));
      for (let i = 0; i < 20; i += 1) far(4);
      await settled();
      expect(made).to.be.at.most(2);
    } finally {
      globalThis.IntersectionObserver = Real;
    }
  });

  it('goes on between the drawings of a thousand elements that come at once', async () => {
    const COUNT = 1000;
    const data = { ...flood(), id: fresh() };
    registerStory(data);
    // Turns of the page's own: each that comes through is one in which a reader's tap would have been heard.
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      port2.postMessage(0);
    };
    port2.postMessage(0);
    const drawnIn = new Map<number, number>();
    const box = document.createElement('div');
    box.addEventListener('factbox-ready', () => drawnIn.set(turns, (drawnIn.get(turns) ?? 0) + 1), true);
    const kinds = WIDGETS.slice(0, 3);
    box.innerHTML = Array.from({ length: COUNT }, (_, i) => {
      const { tag: name, flood: shown } = kinds[i % kinds.length] as (typeof WIDGETS)[number];
      return `<${name} loading="eager" story="${data.id}" item="${shown}"></${name}>`;
    }).join('');
    document.body.append(box);
    const drawn = () => [...drawnIn.values()].reduce((sum, one) => sum + one, 0);
    await until(() => drawn() === COUNT);
    port1.close();
    expect(Math.max(...drawnIn.values()), 'drawn between two turns').to.be.below(COUNT / 5);
  });

  it('tells ready again when an element gets another item', async () => {
    const widget = WIDGETS[0] as (typeof WIDGETS)[number];
    const element = await show(tag, { item }, flood());
    const again = told(element, 'factbox-ready');
    element.item = widget.other;
    await again;
    expect(textOf(element)).to.contain(widget.otherSays);
  });
});
