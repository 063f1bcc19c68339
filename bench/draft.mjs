/*
 * node bench/draft.mjs [TRUTH] [--story-source FILE]
 *
 * What the draft finds, and how fast. Build first. TRUTH is a folder with NAME.txt, an article, and NAME.json, what a
 * person found in it. FILE is the article of the bundled story. The invented cases of test/draft/ are always scored.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { draftStory } from '../dist/lib/draft/index.js';
import { f1, score, sum, truthOf, truthOfCase } from './draft-score.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'story-source': { type: 'string' } } });
const root = new URL('../', import.meta.url);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const draft = (text, lang = 'en-GB') =>
  draftStory(text, { lang, title: 'A title', publisher: 'A paper', sha256: '0'.repeat(64), asOf: '2026-01-01' }).story;

function print(name, total) {
  console.log(name);
  for (const [what, one] of Object.entries(total)) {
    const share = what === 'comparators' ? one.right / (one.right + one.wrong || 1) : f1(one);
    console.log(
      `  ${what.padEnd(28)}${what === 'comparators' ? '  ' : 'F1'} ${share.toFixed(3)}   ${one.right} right, ${one.wrong} wrong, ${one.missed} missed`,
    );
  }
}

const articles = [];
for (const folder of positionals) {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const name = file.replace(/\.txt$/, '');
    articles.push({ name, text: readFileSync(join(folder, file), 'utf8'), truth: json(join(folder, `${name}.json`)) });
  }
}
if (values['story-source']) {
  const story = json(new URL('data/casey-review.json', root));
  articles.push({ name: story.id, text: readFileSync(values['story-source'], 'utf8'), truth: truthOf(story) });
}
const scores = articles.map(({ text, truth }) => score(truth, draft(text)));
articles.forEach(({ name }, i) => print(name, scores[i]));
if (scores.length > 1) print('all articles', sum(scores));

const cases = json(new URL('test/draft/cases.json', root));
print(
  `${cases.length} invented cases`,
  sum(
    cases.map((one) => {
      const all = score(truthOfCase(one), draft(one.text, one.lang));
      const asked = { figures: one.figures, comparators: one.figures, people: one.people };
      return Object.fromEntries(Object.entries(all).filter(([name]) => !(name in asked) || asked[name]));
    }),
  ),
);

// A thousand words of the cases, as one article.
const words = cases.filter(({ lang }) => !lang).flatMap(({ text }) => `${text}\n\n`.split(/(?<=\s)/));
let text = '';
for (let i = 0; i < 1000; i += 1) text += words[i % words.length];
const times = [];
for (let i = 0; i < 30; i += 1) {
  const start = process.cpuUsage();
  draft(text);
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
}
const [first] = times;
const median = times.slice(5).sort((a, b) => a - b)[12];
const { heapUsed } = process.memoryUsage();
console.log(
  `1,000 words: ${median.toFixed(0)} ms of processor time (median of 25; the first took ${first.toFixed(0)} ms), ${(1000 / median).toFixed(0)} articles a second, ${(heapUsed / 1e6).toFixed(0)} MB of heap`,
);
