/* The Desk's words stand in its catalogue: no view has any of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { HIDDEN, labelOf } from '../../src/desk/app/labels.ts';
import { entriesOf } from '../../src/desk/app/shapes.ts';
import { english } from '../../src/desk/messages.en.ts';
import { deskMessages } from '../../src/desk/messages.ts';
import { LISTS } from '../../src/desk/model/work.ts';

const VIEWS = fileURLToPath(new URL('../../src/desk/app/', import.meta.url));

/** The words of a template that readers or their software get: its text, and attributes that are read out. */
function wordsIn(template: string): string[] {
  const attributes = [...template.matchAll(/\s(?:aria-label|placeholder|title|alt)="([^"$]*)"/g)].map(
    ([, words = '']) => words,
  );
  const text = template
    .replace(/<kbd>[^<]*<\/kbd>/g, ' ')
    .replace(/<(?:"[^"]*"|[^>"])*>/g, '\n')
    .split('\n');
  return [...attributes, ...text].map((one) => one.trim()).filter((one) => /\p{L}{2}/u.test(one));
}

interface Node {
  readonly type?: string;
  readonly quasi?: { readonly quasis: readonly { readonly value: { readonly cooked: string } }[] };
}

/** The templates of a file, with a sign where a value stands. */
function templatesIn(file: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, quasi } = value as Node;
    if (type === 'TaggedTemplateExpression' && quasi)
      found.push(quasi.quasis.map(({ value: { cooked } }) => cooked).join('$'));
    for (const one of Object.values(value)) visit(one);
  };
  visit(parseAst(readFileSync(join(VIEWS, file), 'utf8'), { lang: 'ts' }).body);
  return found;
}

describe('the views', () => {
  const files = readdirSync(VIEWS).filter((file) => file.endsWith('.ts'));
  test.each(files)('%s has no words of its own', (file) => {
    expect(templatesIn(file).flatMap(wordsIn)).toEqual([]);
  });

  test('would be found out', () => {
    expect(wordsIn('<p class="help">Some words</p><input placeholder="More words" value=$><kbd>k</kbd>$')).toEqual([
      'More words',
      'Some words',
    ]);
  });
});

describe('every key that a form asks for', () => {
  const lists = [...LISTS, 'corrections', 'story'] as const;
  test.each(lists)('of %s has a name that an editor knows', (list) => {
    // What a correction is of, the Desk knows itself.
    const keys = Object.keys(entriesOf(list)).filter((key) => !HIDDEN.has(key) && key !== 'targets');
    expect(keys.filter((key) => !labelOf(english, list, key).isOurs)).toEqual([]);
  });
});

describe('the catalogue of a browser', () => {
  const polish = { ...english, lang: 'pl' };
  const catalogues = { pl: async () => ({ messages: polish }) };
  test.each([
    [['pl-PL', 'en'], 'pl'],
    [['en-GB', 'pl'], 'en'],
    [['xx', 'pl'], 'pl'],
    [['xx'], 'en'],
    [[], 'en'],
  ])('that asks for %j is %s', async (languages, lang) => {
    expect((await deskMessages(languages, catalogues)).lang).toBe(lang);
  });
});
