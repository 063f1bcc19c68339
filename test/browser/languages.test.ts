/* The widgets' own words in the page's language, the story's in its own: on demand, without a flicker, side by side. */
import { expect } from '@esm-bundle/chai';
import { messages as polish } from '../../src/format/messages.pl.ts';
import { registerMessages } from '../../src/format/messages.ts';
import { ALL, english, TRANSLATIONS, textsOf } from '../format/catalogues.ts';
import { type AnyWidget, every, inState, one, rootOf, show, told, until } from './page.ts';
import { casey, flood, floodCorrected, floodSensitive, floodWithdrawn, WIDGETS } from './widgets.ts';

const text = (element: Element): string => one(element, '.root').textContent ?? '';

/** What a widget says of its own: its text without the story's words, which say their own language. */
function ownWords(element: Element): string {
  const root = one(element, '.root').cloneNode(true) as HTMLElement;
  for (const theirs of root.querySelectorAll('[lang]')) theirs.remove();
  return root.textContent ?? '';
}

/** What English says that needs no argument, and what stands around the arguments. */
const ENGLISH = [...textsOf(english)]
  .filter(([key]) => !/^(lang|locale|comma)/.test(key))
  .flatMap(([, text]) => text.split(/QQ|ZZ|qq|zz|\d+/))
  .map((text) => text.trim())
  .filter((text) => /[a-z]{4}/i.test(text));
/** Words that are English and also another language's. */
const SHARED: Readonly<Record<string, RegExp>> = {
  fr: /^(Source:?|Explanation|Correction|Confirmation|Comment)$/,
  de: /^in$/,
};

/** Whether a text says these words, and not merely one that begins or ends with them. */
const isIn = (words: string, text: string): boolean =>
  new RegExp(`(?<!\\p{L})${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(text);

const STORIES = [flood, casey];

for (const { lang } of TRANSLATIONS) {
  describe(`in ${lang}`, () => {
    for (const widget of WIDGETS) {
      it(`${widget.tag} says all of its own words in it`, async () => {
        const made = [
          floodWithdrawn(widget),
          floodCorrected(widget),
          floodSensitive(widget),
          ...STORIES.map((story) => story()),
        ];
        for (const story of made) {
          const element = await show(widget.tag, { lang }, story);
          expect(inState(element, 'error')).to.equal(false);
          expect(one(element, '.root').lang).to.equal(lang);
          const said = ownWords(element);
          expect(said + text(element)).not.to.match(/undefined|null|\[object|\p{Cc}(?<!\s)/u);
          for (const link of every(element, '[aria-label]')) expect(link.ariaLabel).not.to.contain('the passage');
          const left = ENGLISH.filter((text) => isIn(text, said) && !SHARED[lang]?.test(text));
          expect(left).to.deep.equal([]);
          element.remove();
        }
      });
    }
  });
}

describe('languages', () => {
  it('stand side by side on one page, by the nearest lang', async () => {
    const page = document.createElement('div');
    page.innerHTML = '<section lang="pl-PL"></section><section lang="de"><div lang="fr-CA"></div></section>';
    document.body.append(page);
    const [first, second] = page.querySelectorAll('section');
    const places = [first, second, second?.firstElementChild] as Element[];
    const widgets = await Promise.all(places.map((place) => show('factbox-stat', { item: 'trust' }, casey(), place)));
    for (const [i, words] of ['Źródło:', 'Quelle:', 'Source\u00a0:'].entries()) {
      expect(text(widgets[i] as Element)).to.contain(words);
    }
  });

  it('that no catalogue has are shown in English, and at once', async () => {
    for (const lang of ['nl', 'arc', 'constructor', '']) {
      const element = await show('factbox-stat', { item: 'trust', lang }, casey());
      expect(one(element, '.root').lang).to.equal('en-GB');
      expect(every(element, '.meaning').length).to.equal(0);
    }
  });

  it('change with the lang of the element, or of whatever is around it', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p></p>';
    document.body.append(host);
    const element = await show('factbox-stat', { item: 'trust' }, casey(), root.firstChild as Node);
    const shown: string[] = [];
    const follow = new MutationObserver(() => shown.push(one(element, '.root').lang));
    follow.observe(rootOf(element), { subtree: true, childList: true, characterData: true, attributes: true });
    host.lang = 'es';
    await until(() => text(element).includes('Fuente:'));
    (root.firstElementChild as HTMLElement).lang = 'de';
    await until(() => text(element).includes('Quelle:'));
    element.lang = 'en';
    await until(() => text(element).includes('Source:'));
    element.removeAttribute('lang');
    await until(() => text(element).includes('Quelle:'));
    expect(shown.filter((lang, i) => lang !== shown[i - 1])).to.deep.equal(['es', 'de', 'en-GB', 'de']);
    follow.disconnect();
  });

  it('may be given other words by the page', async () => {
    registerMessages({ ...polish, source: 'Z:' });
    const element = await show('factbox-stat', { item: 'trust', lang: 'pl' }, casey());
    registerMessages(polish);
    expect(one(element, '.source').textContent).to.match(/^Z: /);
  });
});

describe('direction', () => {
  const DIRECTIONS: readonly [page: string, own: Record<string, string>, dir: 'ltr' | 'rtl'][] = [
    ['<div lang="en"></div>', { lang: 'ar' }, 'rtl'],
    ['<div lang="ur"></div>', {}, 'rtl'],
    ['<div lang="ar" dir="rtl"></div>', { lang: 'en' }, 'ltr'],
    ['<div lang="ar" dir="rtl"></div>', {}, 'rtl'],
    ['<div lang="en" dir="rtl"></div>', {}, 'rtl'],
    ['<div lang="en" dir="rtl"></div>', { lang: 'ar', dir: 'ltr' }, 'ltr'],
    ['<div dir="rtl"></div>', {}, 'rtl'],
    ['<div></div>', {}, 'ltr'],
  ];
  for (const [page, own, dir] of DIRECTIONS) {
    it(`of ${JSON.stringify(own)} in ${page} is ${dir}`, async () => {
      const place = document.createElement('section');
      place.innerHTML = page;
      document.body.append(place);
      const element = await show('factbox-quote', { item: 'pervasive', ...own }, casey(), place.firstChild as Node);
      expect(getComputedStyle(one(element, '.root')).direction).to.equal(dir);
      for (const theirs of every(element, '[lang^=en]:not(.root)')) {
        expect(getComputedStyle(theirs).direction).to.equal('ltr');
      }
    });
  }

  it('of the story’s words inside a sentence of the page is their own, and isolated', async () => {
    for (const { lang } of ALL) {
      const element = await show('factbox-stat', { item: 'trust', lang }, casey());
      const name = one(element, '.claim').querySelector('span') as HTMLElement;
      expect([name.textContent, name.lang, name.dir]).to.deep.equal(['ITV News', 'en-GB', 'ltr']);
      expect(getComputedStyle(name).unicodeBidi).to.match(/isolate/);
    }
  });
});

describe('a figure of another language', () => {
  const FIGURES: readonly [lang: string, item: string, means: string | null][] = [
    ['fr', 'trust', 'moins de 50 %'],
    ['fr', 'homophobia-experienced', 'presque 1 sur 5'],
    ['fr', 'disability-bullied', '1 sur 3'],
    ['fr', 'review-pages', 'plus de 300'],
    ['fr', 'lgbtq-bullied', null],
    ['fr', 'years-of-void', null],
    ['cy', 'homophobia-experienced', 'bron i 1 o bob 5'],
    ['pl', 'trust', 'mniej niż 50%'],
    ['es', 'trust', 'menos del 50 %'],
    ['en', 'trust', null],
    ['nl', 'trust', null],
  ];
  for (const [lang, item, means] of FIGURES) {
    it(`says in ${lang} what ${item} says: ${means}`, async () => {
      const element = await show('factbox-stat', { item, lang }, casey());
      expect(every(element, '.meaning').map((line) => line.textContent?.replace(/\s/g, ' '))).to.deep.equal(
        means ? [means] : [],
      );
      const stated = casey().statistics.find(({ id }) => id === item) as unknown as { quantity: { stated: string } };
      expect(one(element, '.figure').textContent).to.equal(stated.quantity.stated);
    });
  }
});

interface Framed extends Window {
  readonly document: Document;
  readonly performance: Performance;
  readonly warned: readonly string[];
}
const STRICT =
  "default-src 'none'; script-src 'nonce-x' 'self'; style-src 'none'; connect-src 'self'; require-trusted-types-for 'script'";

/** A page with the built script, in which a widget in Welsh and one in English stand. */
async function page(
  script: string,
  policy = STRICT,
): Promise<{ frame: Framed; welsh: AnyWidget; plain: AnyWidget; asked: () => string[] }> {
  const widget = (lang: string) =>
    `<factbox-stat loading="eager" lang="${lang}" story="casey-review" item="trust"><p>The author’s own words.</p></factbox-stat>`;
  const body = `${widget('cy')}${widget('en')}`;
  const early =
    '<script nonce="x">const { warn } = console; window.warned = []; console.warn = (text) => warned.push(text);</script>';
  const iframe = document.createElement('iframe');
  Object.assign(iframe, {
    width: '700',
    height: '600',
    src: `/awkward/page?${new URLSearchParams({ policy, script, body: early + body })}`,
  });
  const loaded = told(iframe, 'load');
  document.body.append(iframe);
  await loaded;
  const frame = iframe.contentWindow as Framed;
  const [welsh, plain] = frame.document.querySelectorAll<AnyWidget>('factbox-stat');
  const asked = () => frame.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return { frame, welsh: welsh as AnyWidget, plain: plain as AnyWidget, asked };
}

describe('the built script', () => {
  for (const script of ['/dist/factbox.js', '/dist/stories/casey-review.js']) {
    it(`asks for the one language that the page needs, beside ${script}`, async () => {
      const { frame, welsh, plain, asked } = await page(script);
      await until(() => inState(welsh, 'ready') && inState(plain, 'ready'));
      expect(text(welsh)).to.contain('Ffynhonnell:').and.contain('llai na 50%');
      expect(text(plain)).to.contain('Source:');
      expect(asked().filter((path) => path.includes('/lang/'))).to.deep.equal(['/dist/lang/cy.js']);
      expect(frame.warned).to.deep.equal([]);
    });
  }

  it('keeps to English, and says why once, where a language does not come', async () => {
    const { frame, welsh } = await page('/dist/no-languages/factbox.js');
    await until(() => inState(welsh, 'ready'));
    expect(text(welsh)).to.contain('Source:');
    expect(one(welsh, '.root').lang).to.equal('en-GB');
    expect(frame.warned.length).to.equal(1);
    expect(frame.warned[0]).to.match(/English stands in for "cy".*lang\/cy\.js/);
  });
});
