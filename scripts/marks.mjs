/*
 * Writes src/format/marks.ts: the quotation marks of every language in CLDR, from the package cldr-misc-full.
 * `node scripts/marks.mjs` after an update of that package; test/format/language.test.ts compares the two.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(createRequire(import.meta.url).resolve('cldr-misc-full/package.json'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const marksOf = (tag) => {
  const { quotationStart, quotationEnd } = JSON.parse(readFileSync(join(root, 'main', tag, 'delimiters.json'), 'utf8'))
    .main[tag].delimiters;
  return quotationStart + quotationEnd;
};

const groups = new Map();
const known = new Map();
// A tag is written only where it differs from the tag without its last part; “” is the rule.
for (const tag of readdirSync(join(root, 'main')).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
  const marks = marksOf(tag);
  const parts = tag.split('-');
  const above = parts.map((_, i) => parts.slice(0, parts.length - 1 - i).join('-')).find((one) => known.has(one));
  known.set(tag, marks);
  if (marks !== (above === undefined ? '“”' : known.get(above))) groups.set(marks, [...(groups.get(marks) ?? []), tag]);
}
const lines = [...groups].map(([marks, tags]) => `  '${marks} ${tags.join(' ').toLowerCase()} ',`);
writeFileSync(
  fileURLToPath(new URL('../src/format/marks.ts', import.meta.url)),
  `/** Quotation marks, and the languages that have them; all others have “”. Made from CLDR ${version} by scripts/marks.mjs. */\nexport const MARKS = [\n${lines.join('\n')}\n];\n`,
);
