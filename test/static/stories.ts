/* Valid stories at random, and what a reader reads of what is rendered from them. */
import * as commonmark from 'commonmark';
import fc from 'fast-check';
import { readStory } from '../../src/story/read.ts';
import type { Story } from '../../src/story/schema.ts';
import { COMPARATORS } from '../../src/words/comparators.ts';

const PIECES = [
  ...['word', 'Almost', 'below', 'one in five', '50%', '£3.5m', 'a < b', 'R&D', '&amp;', '&lt;b&gt;', '"', "it's", '’'],
  ...[
    '“so”',
    '«ainsi»',
    '[…]',
    '[sic]',
    '(…)',
    '...',
    '…',
    '*',
    '**bold**',
    '_low_',
    '`code`',
    '~',
    '|',
    '\\',
    '#',
    '![',
  ],
  ...[
    '1.',
    '2)',
    '-',
    '+',
    '=',
    '>',
    '---',
    '<!--',
    '-->',
    '</template>',
    '</style>',
    '<script>',
    '<?>',
    '{{x}}',
    '$&',
  ],
  ...[
    'שלום',
    'مرحبا بالعالم',
    'ß',
    'ŁÓDŹ',
    '日本語',
    '👩‍👩‍👧',
    '\u00a0',
    '\u202f',
    '\u200f',
    '\n',
    '\n\n',
    '\t',
    '  ',
    '–',
    '—',
  ],
  ...['http://a.b/c', 'a@b.c', ':)', '-- ', '^2', 'x̄', '\ufeff'],
];

/** A text with a letter or a digit in it, made of what is hard to carry over. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 7 })
  .map((pieces) => pieces.join(' '))
  // Control characters have no place in HTML, and a carriage return is a line break to it.
  .map((whole) => `${whole.replace(/[\p{Cc}\p{Cs}]/gu, (char) => (/[\n\t]/.test(char) ? char : ''))} x`);

const lang = fc.constantFrom('en-GB', 'fr', 'de', 'ar', 'he', 'nl');
const attribution = fc.constantFrom('explicit', 'pronoun', 'carried', 'ambiguous');
const sensitivity = fc.constantFrom([], [], ['murder'], ['rape', 'sexual offences']);

const numeric = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 1e6, noNaN: true }));
const unit = fc.oneof(
  fc.constantFrom('percent', 'ratio', 'count', 'points', 'factor', 'vague'),
  fc.record({ noun: text }),
  fc.record({ currency: fc.constantFrom('GBP', 'JPY', 'PLN') }),
  fc.record({ per: fc.constantFrom(1000, 100_000) }),
  fc.record({ change: fc.constant('percent'), against: fc.option(text) }),
);
const quantity = fc
  .record({
    stated: text,
    unit,
    comparator: fc.constantFrom(...COMPARATORS),
    numbers: fc.tuple(numeric, numeric),
    shares: fc.tuple(...[0, 1].map(() => fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 9, max: 99 })))),
  })
  .map(({ numbers, shares, ...rest }) => {
    if (rest.unit === 'vague') return { ...rest, comparator: '~', anchor: null };
    const [low, high] =
      rest.unit === 'ratio'
        ? shares.sort(([a, b], [c, d]) => a / b - c / d).map((of) => ({ of }))
        : numbers.sort((a, b) => a - b);
    return { ...rest, anchor: rest.comparator === 'between' ? { from: low, to: high } : low };
  });

const evidence = (exact: string) => [{ source: 'paper', exact, start: 0, end: [...exact].length }];

const quote = fc
  .record({
    partial: fc.boolean(),
    paragraphs: fc.array(text, { minLength: 1, maxLength: 3 }),
    before: text,
    after: text,
    marked: fc.constantFrom('', '"', "'"),
    speakers: fc.constantFrom(['ann'], ['ann', 'who'], ['report'], ['who']),
    context: fc.option(text),
    lang: fc.option(lang),
    attribution,
    sensitivity,
    edit: fc.option(
      fc.record({
        paragraph: fc.constant(0),
        kind: fc.constantFrom('insertion', 'omission', 'inferred-start', 'inferred-end'),
        by: fc.constantFrom('source', 'story', 'unknown'),
      }),
    ),
  })
  .map(({ partial, paragraphs, before, after, marked, edit, ...rest }) => {
    const [fragment = ''] = paragraphs;
    const words = partial ? [fragment] : paragraphs;
    return {
      id: 'quote',
      kind: partial ? 'partial' : 'direct',
      paragraphs: words,
      ...(partial && { sentence: `${before} ${marked}${fragment}${marked} ${after}` }),
      edits: edit ? [edit] : [],
      evidence: evidence(words.join(' ')),
      ...rest,
    };
  });

/** A story with one of each item that has words or a figure of its source. */
export const story = fc
  .record({
    lang,
    quote,
    quantity,
    name: text,
    publisher: text,
    measure: text,
    population: fc.option(text),
    date: fc.constantFrom(null, '2023', '2023-05', '2023-05-06', '2022~', '199X', '2014-06/2015-09', '../2020'),
    url: fc.constantFrom(null, 'https://news.example/a?b=c&d="e"#f'),
    attribution,
    sensitivity,
    correction: fc.option(fc.record({ note: text, before: fc.option(text), after: fc.option(text) })),
  })
  .map(({ quote, quantity, name, publisher, measure, population, date, url, correction, ...rest }) => ({
    format: 'factbox/1',
    id: 'random',
    lang: rest.lang,
    headline: 'Random',
    asOf: '2026-11-22',
    sources: [{ id: 'paper', type: 'article', title: 'Title', publisher, url }],
    agents: [
      { id: 'ann', kind: 'person', name, role: 'chair' },
      { id: 'who', kind: 'anonymous', name: 'An officer', anonymity: { by: null, reason: null } },
      { id: 'report', kind: 'document', name: 'the report' },
    ],
    quotes: [quote],
    statistics: [
      {
        ...{ id: 'statistic', quantity, measure, population, date, claimant: 'ann' },
        ...{ attribution: rest.attribution, sensitivity: rest.sensitivity },
        evidence: evidence(`Then: ${quantity.stated}.`),
      },
    ],
    responses: [
      {
        ...{ id: 'response', from: ['ann'], types: ['denial', 'apology'], respondsTo: measure, summary: measure },
        ...{ quotes: ['quote'], reply: 'in-source', evidence: evidence('x') },
      },
    ],
    corrections: correction
      ? [{ id: 'change', date: '2026-01-02', targets: ['quote', 'statistic'], ...correction }]
      : [],
  }))
  .map((made): Story => readStory(made, 'random'));

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The text of HTML, tags and style sheets taken away. What stands in a shadow root's template is text too. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<(style|title)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
      code ? String.fromCodePoint(code) : (NAMED[name] ?? whole),
    );

/** The text of Markdown, as CommonMark's own reader has it. */
export const textOfMarkdown = (markdown: string): string =>
  textOfHtml(new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(markdown)));

/** Every text in linked data. */
export function textOfJson(json: string): string {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
  return texts(JSON.parse(json)).join('\n');
}

/** Every object in linked data. */
export function objectsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || !value) return [];
  const inner = Object.values(value).flatMap(objectsOf);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}
