/* The pages of docs/ that are made from what they tell of: the words, the command, the format, the elements. */
import { readFileSync } from 'node:fs';
import { elementsOf, readManifest, rowsOf } from '../../.storybook/manifest.ts';
import { HELP } from '../../src/cli/help.ts';
import { VERBS } from '../../src/cli/run.ts';
import { publishedSchema } from '../../src/cli/schema.ts';
import { ALL, english, textsOf } from '../format/catalogues.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** A text inside a cell of a table. */
const cell = (text = ''): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
/** A page, with the note that nobody should edit it here. */
const page = (title: string, from: string, ...parts: readonly string[]): string =>
  `${[`# ${title}`, `<!-- Made from ${from} by \`npm run docs:update\`. Edit those, not this page. -->`, ...parts].join('\n\n')}\n`;

/** What stands above each key of the catalogues: where readers see the message. */
const places = (): Map<string, string> =>
  new Map(
    [...read('src/format/messages.ts').matchAll(/\/\*\* ([^/]*) \*\/\n {2}readonly (\w+)\??:/g)].map(
      ([, where = '', key = '']) => [key, where],
    ),
  );

/** The messages with an argument each, in words that an editor reads. */
const sample = (text: string): string =>
  text
    .replace(/\bQQ\b/g, '‹1›')
    .replace(/\bqq\b/g, '‹1›')
    .replace(/\bZZ\b/gi, '‹2›');

/** What a message is tried with, or which of a group it is, without the marks of a program. */
const caseOf = (rest: string): string =>
  sample(
    rest
      .replaceAll(/[()[\]"]|^\./g, '')
      .replaceAll(',', ', ')
      .replaceAll('null', 'none'),
  );

function words(): string {
  const where = places();
  const texts = ALL.map((messages) => [messages.lang, textsOf(messages)] as const);
  const parts = Object.keys(english)
    .filter((key) => key !== 'lang' && key !== 'locale')
    .flatMap((key) => {
      const mine = [...textsOf(english).keys()].filter(
        (one) => one === key || (/^[.(]/.test(one.slice(key.length)) && one.startsWith(key)),
      );
      const rows = mine.flatMap((one) =>
        texts.map(([lang, all], i) => [i ? '' : caseOf(one.slice(key.length)), lang, sample(all.get(one) ?? '')]),
      );
      return [`## ${key}`, where.get(key) ?? '', table(['case', 'language', 'what readers see'], rows)];
    });
  return page(
    'Every word that readers see',
    'the catalogues in src/format/',
    'Widgets say little of their own. This page lists all of it, in eight languages, with where it shows. ‹1› and ‹2› stand for what the story brings: a name, a date, a figure.',
    'To correct a message, report its heading, its language and your words; you need no code. Developers: the words are in `src/format/messages.CODE.ts`. `registerMessages()` puts the words of your house in the place of ours: see [languages](languages.md).',
    ...parts,
  );
}

function command(): string {
  const verbs = Object.entries(VERBS).flatMap(([word, { usage, summary }]) => {
    const { options, example } = HELP[word] as (typeof HELP)[string];
    return [
      `## ${word}`,
      summary,
      `\`\`\`text\n${usage.replaceAll(', or factbox', '\nfactbox')}\n\`\`\``,
      table(
        ['option', 'what it does'],
        Object.entries(options).map(([option, what]) => [`\`${option}\``, what]),
      ),
      `For example: \`${example}\``,
    ];
  });
  return page(
    'The command',
    'src/cli/help.ts and the verbs',
    'Install the package, then run `npx factbox VERB`. `npx factbox help VERB` prints the same as this page.',
    table(
      ['exit', 'meaning'],
      [
        ['0', 'All is well.'],
        [
          '1',
          'A story, an article or a snippet is at fault. Each problem has a line: file, place, item, what is wrong, what to do.',
        ],
        ['2', 'The command was called wrongly, or a file cannot be used.'],
      ],
    ),
    ...verbs,
  );
}

interface Schema {
  readonly [key: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly title?: string;
  readonly default?: unknown;
  readonly type?: string;
}

/** Keys that say what an object is taken back or not finished with; they stand on the page once. */
const STATES = ['withdrawn', 'draft'];

const formOf = ({ anyOf, enum: choices, items, title, type, const: only, ...rest }: Schema): string => {
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (choices) return choices.map((one) => `\`${JSON.stringify(one)}\``).join(', ');
  if (anyOf) return [...new Set(anyOf.map(formOf))].join(', or ');
  if (items) return `list of: ${formOf(items)}`;
  if (type === 'null') return 'null';
  if (title) return title;
  return (
    {
      string: 'text',
      object: rest.properties ? 'object' : 'object by id',
      number: 'number',
      integer: 'whole number',
      boolean: 'true or false',
    }[type ?? ''] ?? 'text'
  );
};

/** Every key of an object and of what is inside it, as rows of a table. */
function rowsIn(schema: Schema, path = ''): string[][] {
  const objects = schema.properties ? [schema] : [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  if (!schema.properties) return objects.flatMap((one) => rowsIn(one, path));
  return Object.entries(schema.properties).flatMap(([key, value]) => {
    if (path.split('.').length < 2 && STATES.includes(key)) return [];
    const name = `${path}${key}`;
    const needed = schema.required?.includes(key) ? 'yes' : '';
    return [
      [`\`${name}\``, needed, formOf(value), value.description ?? ''],
      ...rowsIn(value, `${name}${value.items ? '[].' : '.'}`),
    ];
  });
}

const unique = (rows: string[][]): string[][] => [...new Map(rows.map((row) => [`${row[0]}${row[3]}`, row])).values()];

function format(): string {
  const schema = publishedSchema() as unknown as Schema;
  const example = JSON.parse(read('data/examples/flood-barrier.json')) as Record<string, unknown>;
  const properties = Object.entries(schema.properties ?? {});
  const isList = (value: Schema) => value.type === 'array';
  const head = ['key', 'required', 'form', 'what it says'];
  const top = properties.map(([key, value]) => [
    `\`${key}\``,
    schema.required?.includes(key) ? 'yes' : '',
    isList(value) ? `list, [below](#${key.toLowerCase()})` : formOf(value),
    value.description ?? '',
  ]);
  const lists = properties
    .filter(([, value]) => isList(value))
    .flatMap(([key, value]) => {
      const one = (example[key] as { withdrawn?: unknown }[]).find((item) => !item.withdrawn);
      return [
        `## ${key}`,
        value.description ?? '',
        table(head, unique(rowsIn(value.items as Schema))),
        `An example from \`data/examples/flood-barrier.json\`:`,
        `\`\`\`json\n${JSON.stringify(one, (name, inner) => (name === 'verified' ? undefined : inner), 2)}\n\`\`\``,
      ];
    });
  return page(
    'The story file, field by field',
    'the schema in src/story/',
    'A story file is one JSON object. Start with [the story file](story-file.md), which explains the ideas and has recipes. This page is for looking things up. `npx factbox schema -o story.schema.json` writes the same as a JSON Schema, which editors complete and check against.',
    table(head, top),
    'Every item may also be `{ "id", "withdrawn": { "date", "reason" } }`: it was taken back, and old embeds show why. A `draft` key on an item lists its doubts, each `{ "doubt", "readings" }`. An editor settles them and removes the key before the item is published.',
    ...lists,
  );
}

/** What a page shows with each element, of the bundled story: its own attributes, and its fallback. */
const SNIPPETS: Readonly<Record<string, readonly [attributes: string, fallback: string]>> = {
  'factbox-quote': ['item="baked-in"', 'Discrimination, Baroness Casey finds, is “baked in”. Source: ITV News'],
  'factbox-stat': ['item="review-pages"', 'The review has more than 300 pages. Source: ITV News'],
  'factbox-gauge': ['item="trust" threshold="50"', 'Trust and confidence in the Met is below 50%. Source: ITV News'],
  'factbox-responses': ['item="rowley-apology"', 'Sir Mark Rowley has apologised. Source: ITV News'],
  'factbox-findings': ['detail="glance"', 'What the review found. Source: ITV News'],
  'factbox-timeline': ['heading-level="3"', 'What happened when. Source: ITV News'],
  'factbox-people': ['kinds="person"', 'Who is who in the review. Source: ITV News'],
  'factbox-term': ['item="detection-rate"', 'The detection rate is explained in the review. Source: ITV News'],
  'factbox-chart': ['item="experiences"', 'What employees told the review, in figures. Source: ITV News'],
  'factbox-sources': ['', 'How we know this. Source: ITV News'],
  'factbox-story': ['', '<factbox-gauge item="trust">Trust is below 50%. Source: ITV News</factbox-gauge>'],
};

function elements(): string {
  const manifest = readManifest(read('dist/custom-elements.json'));
  // The analyzer lists them in no order that holds.
  const all = elementsOf(manifest).sort((a, b) => a.tagName.localeCompare(b.tagName));
  const widgets = all.filter(({ tagName }) => tagName !== 'factbox-story');
  const everywhere = (kind: 'attributes' | 'events', name: string) =>
    widgets.every((one) => one[kind]?.some((entry) => entry.name === name));
  const rows = (entries: readonly { name: string; description?: string; default?: string }[] = []) =>
    entries
      .filter(({ description }) => description)
      .map((one) => [
        `\`${one.name || '(fallback)'}\``,
        one.description ?? '',
        one.default ? `\`${one.default}\`` : '',
      ]);
  const shared = (kind: 'attributes' | 'events') =>
    widgets[0]?.[kind]?.filter(({ name }) => everywhere(kind, name)) ?? [];
  const head = ['name', 'what it is', 'default'];
  const story = all.find((one) => !widgets.includes(one));
  const lacks = (['attributes', 'events'] as const).flatMap((kind) =>
    shared(kind).filter(({ name }) => !story?.[kind]?.some((entry) => entry.name === name)),
  );
  const snippetOf = (tag: string): string => {
    const [attributes, fallback] = SNIPPETS[tag] ?? [];
    if (fallback === undefined) throw new Error(`${tag} has no snippet: give it one in test/docs/made.ts`);
    const open = [`<${tag}`, 'story="casey-review"', attributes].filter(Boolean).join(' ');
    return `\`\`\`html\n${open}>\n  ${fallback}\n</${tag}>\n\`\`\``;
  };
  /** Its picture has the fallback's words as its own. */
  const pictureOf = (tag: string): string => `![${SNIPPETS[tag]?.[1].replace(/<[^>]*>/g, '')}](pictures/${tag}.webp)`;
  const parts = all.flatMap((one) => {
    const own = (one.attributes ?? []).filter(({ name }) => !everywhere('attributes', name));
    return [
      `## ${one.tagName}`,
      [one.summary, one.description].filter(Boolean).join(' '),
      snippetOf(one.tagName),
      pictureOf(one.tagName),
      ...(rows(own).length ? ['Attributes of its own:', table(head, rows(own))] : []),
      ...(rows(one.slots).length ? ['Slots:', table(head, rows(one.slots))] : []),
      ...(rows(one.cssParts).length ? ['Parts, for `::part()`:', table(head, rows(one.cssParts))] : []),
    ];
  });
  const tokens = rowsOf(manifest, 'cssProperties').map((row) => [
    `\`${row.name}\``,
    row.description ?? '',
    row.default ? `\`${row.default}\`` : '',
  ]);
  const states = rowsOf(manifest, 'cssStates').map((row) => [`\`${row.name}\``, row.description ?? '', '']);
  return page(
    'The elements',
    'dist/custom-elements.json, which is made from the classes',
    'Storybook shows each of these live: `npm run storybook`. The pictures are of the snippets, in a column of 480 pixels. The children of an element are its fallback.',
    '## What all share',
    `\`factbox-story\` has these too, but for ${lacks.map(({ name }) => `\`${name}\``).join(', ')}.`,
    table(head, rows(shared('attributes'))),
    'Events bubble and cross shadow roots:',
    table(head, rows(shared('events'))),
    'States, for `:state()`:',
    table(head, states),
    'Tokens, as CSS custom properties ([themes](themes.md)):',
    table(head, tokens),
    ...parts,
  );
}

export const MADE: Readonly<Record<string, () => string>> = {
  'docs/words.md': words,
  'docs/cli.md': command,
  'docs/story-fields.md': format,
  'docs/elements.md': elements,
};
