/* Fragments of the address lead to items: on load, when the address changes, and by the links of the widgets. */
import { expect } from '@esm-bundle/chai';
import { every, make, one, settled, show, told, until } from './page.ts';
import { flood, type Raw, renamed, WIDGETS } from './widgets.ts';

const place = (element: Element, item: string): HTMLElement => one(element, `[data-item="${item}"]`);
const focused = (element: Element): Element | null | undefined => element.shadowRoot?.activeElement;
const go = (story: Raw, item: string): void => {
  location.hash = `#factbox/${story.id}/${item}`;
};
/** Room above, so that there is somewhere to scroll. */
function spacer(): HTMLElement {
  const space = document.createElement('div');
  space.style.blockSize = '300vh';
  space.innerHTML = '<button>A page’s own</button>';
  document.body.append(space);
  return space;
}
const inView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

beforeEach(() => scrollTo(0, 0));
afterEach(() => {
  history.replaceState(null, '', location.href.replace(/#.*/, ''));
  scrollTo(0, 0);
});

for (const { tag, flood: item, other } of WIDGETS) {
  describe(`${tag}: fragments`, () => {
    for (const attributes of [{ item }, { items: `${other} ${item}` }]) {
      it(`lead to ${Object.keys(attributes)}, which has the focus then`, async () => {
        spacer();
        const story = renamed(flood());
        const element = await show(tag, attributes, story);
        expect(scrollY).to.equal(0);
        go(story, item);
        await until(() => scrollY > 0 && focused(element));
        expect(focused(element) === place(element, item)).to.equal(true);
        expect(inView(place(element, item))).to.equal(true);
        expect(place(element, item).tabIndex).to.equal(-1);
      });
    }

    it('lead to it when the page was opened for it', async () => {
      spacer();
      const story = renamed(flood());
      history.replaceState(null, '', `#factbox/${story.id}/${item}`);
      const element = await show(tag, {}, story);
      await until(() => scrollY > 0);
      expect(focused(element) === place(element, item)).to.equal(true);
    });
  });
}

describe('fragments', () => {
  it('leave a reader alone who writes elsewhere, or has gone on', async () => {
    const space = spacer();
    const story = renamed(flood());
    history.replaceState(null, '', `#factbox/${story.id}/minutes`);
    const button = space.querySelector('button') as HTMLElement;
    button.focus({ preventScroll: true });
    const element = await show('factbox-quote', { item: 'minutes' }, story);
    await settled();
    expect([scrollY, document.activeElement === button]).to.deep.equal([0, true]);
    button.blur();
    element.remove();
    scrollTo(0, 50);
    await show('factbox-quote', { item: 'minutes' }, story);
    await settled();
    expect([scrollY, document.activeElement === document.body]).to.deep.equal([50, true]);
  });

  it('without an item take nothing', async () => {
    spacer();
    const story = renamed(flood());
    await show('factbox-quote', { item: 'minutes' }, story);
    for (const hash of ['#', '#minutes', `#factbox/${story.id}/money`, '#factbox/other-story/minutes', '#factbox/%']) {
      location.hash = hash;
      await settled();
      expect([scrollY, document.activeElement === document.body], hash).to.deep.equal([0, true]);
    }
  });

  it('lead to the first of two that show the same', async () => {
    const story = renamed(flood());
    const first = await show('factbox-stat', { item: 'no-trust' }, story);
    const second = await show('factbox-gauge', { item: 'no-trust' }, story);
    go(story, 'no-trust');
    await until(() => document.activeElement !== document.body);
    expect([document.activeElement === first, Boolean(focused(second))]).to.deep.equal([true, false]);
  });

  it('lead to the word of a term in a sentence, and leave it in the order of the keyboard', async () => {
    const story = renamed(flood());
    const element = make('factbox-term', { item: 'silent-closure', inline: '' }, story);
    document.body.append(element);
    await told(element, 'factbox-ready');
    go(story, 'silent-closure');
    await until(() => focused(element));
    expect([focused(element)?.className, (focused(element) as HTMLElement).tabIndex]).to.deep.equal(['word', 0]);
  });

  it('are followed a second time by the same link', async () => {
    const story = renamed(flood());
    const people = await show('factbox-people', { item: 'bram-oyelinde' }, story);
    spacer();
    const quote = await show('factbox-quote', { item: 'minutes' }, story);
    await settled();
    for (let i = 0; i < 2; i += 1) {
      scrollTo(0, 0);
      (document.activeElement as HTMLElement).blur();
      every<HTMLAnchorElement>(people, 'a[part~=link]')[0]?.click();
      await until(() => scrollY > 0 && focused(quote));
    }
  });
});

describe('a page that a router runs', () => {
  /** A header that stays at the top of the window, over what is scrolled there. */
  function header(): HTMLElement {
    const bar = document.createElement('header');
    bar.textContent = 'The paper';
    bar.style.cssText = 'position: sticky; inset-block-start: 0; block-size: 60px; background: white; z-index: 1';
    document.body.prepend(bar);
    return bar;
  }
  const address = (story: Raw, item: string) => `#factbox/${story.id}/${item}`;
  const below = (element: Element, bar: HTMLElement) =>
    Math.round(place(element, 'minutes').getBoundingClientRect().top - bar.getBoundingClientRect().bottom);

  // Engines without the Navigation API tell of no pushState: there, a router that leaves the page as it is is not heard.
  const HEARD: readonly [name: string, change: (to: string) => unknown][] = [
    ...('navigation' in globalThis
      ? ([
          ['pushState', (to) => history.pushState(null, '', to)],
          ['replaceState', (to) => history.replaceState(null, '', to)],
        ] as [string, (to: string) => unknown][])
      : []),
    ['an address of its own', (to) => location.assign(to)],
  ];
  for (const [name, change] of HEARD) {
    it(`is followed by ${name}, to below its sticky header`, async () => {
      const story = renamed(flood());
      const space = spacer();
      const bar = header();
      const element = await show('factbox-quote', { item: 'minutes' }, story);
      document.body.append(space.cloneNode(true));
      change(address(story, 'minutes'));
      await until(() => focused(element));
      await settled();
      expect([below(element, bar), inView(place(element, 'minutes'))]).to.deep.equal([0, true]);
    });
  }

  it('leads back to an item by the button of the browser', async () => {
    const story = renamed(flood());
    const space = spacer();
    const element = await show('factbox-quote', { item: 'minutes' }, story);
    document.body.append(space.cloneNode(true));
    go(story, 'minutes');
    await until(() => focused(element));
    // A place that the browser restores late would be one that the reader of the next test has scrolled to.
    history.scrollRestoration = 'manual';
    history.pushState(null, '', '#top-of-the-page');
    (document.activeElement as HTMLElement).blur();
    scrollTo(0, 0);
    history.back();
    await until(() => focused(element) === place(element, 'minutes'));
  });

  it('is followed when it changes the address first and the page then, as Turbo does', async () => {
    const story = renamed(flood());
    spacer();
    const old = await show('factbox-quote', { item: 'money' }, story);
    await settled();
    history.pushState(null, '', address(story, 'minutes'));
    old.remove();
    for (const one of [...document.body.children]) one.remove();
    spacer();
    const bar = header();
    const element = make('factbox-quote', { item: 'minutes' }, story);
    document.body.append(element, spacer());
    await told(element, 'factbox-ready');
    await until(() => focused(element));
    await settled();
    expect([below(element, bar), inView(place(element, 'minutes'))]).to.deep.equal([0, true]);
  });
});
