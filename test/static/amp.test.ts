/*
 * AMP pages and snippets against AMP's rules. The official validator fetches its rules from the network when it runs, so
 * that no test can use it offline; what stands here is written by hand from those rules (ampproject/amphtml,
 * validator/validator-main.protoascii and extensions/amp-iframe), for the elements that Factbox writes and no other.
 */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { embed } from '../../src/embed/snippets.ts';
import { render } from '../../src/static/render.ts';
import { widgetOf } from '../../src/static/widgets.ts';
import { readStory } from '../../src/story/read.ts';
import { dataJson, EXAMPLE } from '../story/stories.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const elements = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => (isElement(child) ? [child, ...elements(child)] : []));
const attributesOf = ({ attrs }: Element): Record<string, string> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));

/** Of every element, `$GLOBAL_ATTRS`; of an AMP element those for its layout too. */
const GLOBAL = /^(aria-[a-z]+|class|dir|fallback|hidden|id|itemprop|lang|overflow|placeholder|role|tabindex|title)$/;
const BODY: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['article', 'b', 'blockquote', 'br', 'caption', 'dd', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure'].map(
      (tag) => [tag, ''],
    ),
  ),
  ...Object.fromEntries(
    ['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'span', 'strong', 'summary', 'tbody', 'thead', 'tr', 'ul'].map((tag) => [
      tag,
      '',
    ]),
  ),
  ...{
    a: 'href rel target',
    details: 'open',
    li: 'value',
    ol: 'reversed start type',
    time: 'datetime',
    table: 'border',
  },
  ...{ td: 'colspan headers rowspan', th: 'abbr colspan headers rowspan scope sorted' },
  'amp-iframe':
    'allow allowfullscreen frameborder height layout media noloading on referrerpolicy resizable sandbox scrolling sizes src srcdoc width',
};

function bodyProblems(root: Node): string[] {
  return elements(root).flatMap((one) => {
    const { tagName } = one;
    const own = BODY[tagName];
    if (own === undefined) return [`the tag ${tagName}`];
    const all = attributesOf(one);
    const extra = Object.keys(all).filter((name) => !GLOBAL.test(name) && !own.split(' ').includes(name));
    return [
      ...extra.map((name) => `the attribute ${name} of ${tagName}`),
      ...(/i-amphtml-/.test(`${all.class} ${all.id}`) ? [`a reserved name of ${tagName}`] : []),
      ...(tagName === 'a' && all.href && !/^(https?|mailto|tel|ftp|sms):/.test(all.href)
        ? [`the address ${all.href}`]
        : []),
      ...(tagName === 'amp-iframe' ? frameProblems(one, all) : []),
    ];
  });
}

function frameProblems(one: Element, all: Record<string, string>): string[] {
  const inside = elements(one).map(attributesOf);
  const said: readonly (readonly [ok: boolean, what: string])[] = [
    [/^https:/.test(all.src ?? ''), `the address ${all.src}`],
    // Layout fixed-height: a height in pixels, and no width but auto.
    [all.layout === 'fixed-height' && /^\d+$/.test(all.height ?? '') && (all.width ?? 'auto') === 'auto', 'the layout'],
    [['0', '1', undefined].includes(all.frameborder), 'the frameborder'],
    [all.resizable === '' && inside.some((attributes) => 'overflow' in attributes), 'nothing to resize it by'],
    // At the top of a page it is refused without one.
    [inside.filter((attributes) => 'placeholder' in attributes).length === 1, 'no placeholder'],
    [!/allow-same-origin/.test(all.sandbox ?? '') && /allow-scripts/.test(all.sandbox ?? ''), 'the sandbox'],
  ];
  return said.flatMap(([ok, what]) => (ok ? [] : [`${what} of amp-iframe`]));
}

const FRAMES = ['-webkit-', '-moz-', '-ms-', '-o-', ''].map(
  (one) => `@${one}keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}`,
);
const START = '-amp-start 8s steps(1,end) 0s 1 normal both';
const BOILERPLATE = `body{-webkit-animation:${START};-moz-animation:${START};-ms-animation:${START};animation:${START}}${FRAMES.join('')}`;
const NOSCRIPT = 'body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}';

function pageProblems(html: string): string[] {
  const document = parse(html);
  const all = elements(document);
  const of = (tag: string) => all.filter(({ tagName }) => tagName === tag);
  const [root, body] = [of('html')[0] as Element, of('body')[0] as Element];
  const head = elements(of('head')[0] as Element);
  const one = (what: string, test: (element: Element, attributes: Record<string, string>) => boolean): string[] => {
    const found = head.filter((element) => test(element, attributesOf(element))).length;
    return found === 1 ? [] : [`${found} times ${what}`];
  };
  const style = (name: string) =>
    head.filter(({ tagName, attrs }) => tagName === 'style' && attrs.some((attr) => attr.name === name));
  const custom = style('amp-custom').map(textOf).join('');
  const noscript = head
    .filter(({ tagName }) => tagName === 'noscript')
    .map(textOf)
    .join('');
  const known = /^(meta|script|title|link|style|noscript)$/;
  const said: readonly (readonly [ok: boolean, what: string])[] = [
    [/^<!doctype html>/i.test(html), 'the doctype'],
    [root.attrs.some(({ name }) => name === 'amp' || name === '⚡'), 'the mark of html'],
    [root.attrs.every(({ name }) => /^(amp|⚡|lang|dir|class)$/.test(name)), 'an attribute of html'],
    [head.every(({ tagName }) => known.test(tagName)), 'a tag of head'],
    [style('amp-boilerplate').map(textOf)[0] === BOILERPLATE, 'the boilerplate'],
    [noscript.includes(NOSCRIPT), 'the boilerplate without a script'],
    [style('amp-custom').length === 1 && Buffer.byteLength(custom) <= 50_000, 'the style sheet'],
    [
      !/!important|i-amphtml-|<!--|@import|@charset|behavior\s*:|-moz-binding/.test(custom),
      'a rule of the style sheet',
    ],
    [
      [...custom.matchAll(/@([\w-]+)/g)].every(([, name]) =>
        /^(media|supports|keyframes|font-face|page)$/.test(name ?? ''),
      ),
      'an at-rule',
    ],
  ];
  return [
    ...said.flatMap(([ok, what]) => (ok ? [] : [what])),
    ...one('the charset', (_, { charset }) => charset?.toLowerCase() === 'utf-8'),
    ...one(
      'the viewport',
      (_, { name, content }) => name === 'viewport' && /(^|,)\s*width=device-width/.test(content ?? ''),
    ),
    ...one(
      'the canonical address',
      ({ tagName }, { rel, href }) => tagName === 'link' && rel === 'canonical' && !!href,
    ),
    ...one(
      'the script',
      ({ tagName }, { async, src }) =>
        tagName === 'script' && async === '' && src === 'https://cdn.ampproject.org/v0.js',
    ),
    ...(of('script').length === 1 ? [] : ['a script of its own']),
    ...bodyProblems(body),
  ];
}

describe.each(['casey-review.json', EXAMPLE])('every item of %s', (file) => {
  const input = dataJson(file);
  const story = readStory(input, file);
  const items = [
    ...['quotes', 'statistics', 'responses', 'findings', 'events', 'terms', 'charts', 'agents', 'sources'],
  ].flatMap((name) => (story[name as 'quotes'] as readonly { id: string }[]).map(({ id }) => id));

  test.each(['auto', 'light', 'dark'] as const)('is an AMP page (%s)', async (theme) => {
    expect(items.length).toBeGreaterThan(20);
    for (const item of items.filter((id) => widgetOf(story, id))) {
      expect(pageProblems(await render(input, { item, as: 'amp', theme })), item).toEqual([]);
    }
  });

  test('is an AMP snippet', async () => {
    for (const item of items.filter((id) => widgetOf(story, id))) {
      const html = await embed(input, { item, as: 'amp', base: 'https://facts.example/' });
      expect(bodyProblems(parseFragment(html)), item).toEqual([]);
    }
  });
});

describe('the rules notice', async () => {
  const page = await render(dataJson('casey-review.json'), { item: 'trust', as: 'amp' });
  test.each([
    ['<html amp ', '<html ', 'the mark of html'],
    ['<meta charset="utf-8">', '', '0 times the charset'],
    ['8s steps(1,end)', '9s steps(1,end)', 'the boilerplate'],
    ['<link rel="canonical"', '<link rel="canonical" href="/"><link rel="canonical"', '2 times the canonical address'],
    ['<figure', '<iframe></iframe><figure', 'the tag iframe'],
    ['<figure', '<figure style="x"', 'the attribute style of figure'],
    ['<figure', '<figure onclick="x"', 'the attribute onclick of figure'],
    ['<figure', '<a href="javascript:x">y</a><figure', 'the address javascript:x'],
    ['</body>', '<script>x</script></body>', 'a script of its own'],
    ['amp-custom>', 'amp-custom>p{color:red!important}', 'a rule of the style sheet'],
    ['amp-custom>', 'amp-custom>@layer a{}', 'an at-rule'],
  ])('%s made %s', (from, to, problem) => {
    expect(page).toContain(from);
    expect(pageProblems(page.replace(from, to))).toContain(problem);
  });

  test('a snippet of a folder that is not served by https', async () => {
    const html = await embed(dataJson('casey-review.json'), {
      item: 'trust',
      as: 'amp',
      base: 'http://facts.example/',
    });
    expect(bodyProblems(parseFragment(html))).toEqual([
      'the address http://facts.example/items/casey-review/trust.html of amp-iframe',
    ]);
  });
});
