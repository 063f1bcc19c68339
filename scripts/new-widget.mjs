/*
 * Every file of a new widget, in the manner of the others: `npm run new-widget -- NAME COLLECTION`.
 * What it draws is plain: the item's words, whose they are and where they stand. From there on it is yours.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COLLECTIONS, TEXTS } from './new-widget.texts.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const story = (path) => JSON.parse(read(path));

function refuse(why) {
  console.error(`new-widget: ${why}.\nUsage: npm run new-widget -- NAME COLLECTION`);
  process.exit(2);
}

const [name = '', collection = '', ...rest] = process.argv.slice(2);
if (rest.length) refuse(`"${rest[0]}" is not expected`);
if (!/^[a-z]+(-[a-z]+)*$/.test(name)) refuse(`"${name}" is no name: lower-case words, joined by hyphens`);
const kind = Object.hasOwn(COLLECTIONS, collection) && COLLECTIONS[collection];
if (!kind) refuse(`"${collection}" is no collection: ${Object.keys(COLLECTIONS).join(', ')}`);

const camel = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
/** The items to test with: whole ones, those without a content note or a correction before the others. */
function wholes(path) {
  const { corrections, ...lists } = story(path);
  const busy = ({ id, sensitivity = [] }) =>
    sensitivity.length + corrections.filter((one) => one.targets.includes(id)).length;
  return lists[collection].filter((item) => !item.withdrawn).sort((a, b) => busy(a) - busy(b));
}
const [casey] = wholes('data/casey-review.json');
const [first, other] = wholes('data/examples/flood-barrier.json');
if (!casey || !first || !other) refuse(`the bundled stories have too few ${collection} to test with`);

/** Enough of an item's words to know it by. */
const known = (item) => kind.words(item).split(' ').slice(0, 6).join(' ');

const widget = {
  ...{ name, collection, kind, camel, tag: `factbox-${name}` },
  pascal: camel[0].toUpperCase() + camel.slice(1),
  ...{ casey, first, other, says: known(first), otherSays: known(other) },
  agents: story('data/examples/flood-barrier.json').agents,
};

const FILES = {
  [`src/widgets/${name}/${name}.ts`]: TEXTS.element(widget),
  [`src/widgets/${name}/${name}.view.ts`]: TEXTS.view(widget),
  [`src/widgets/${name}/${name}.styles.ts`]: TEXTS.styles(widget),
  [`src/define/${name}.ts`]: TEXTS.define(widget),
  [`stories/${name}.stories.ts`]: TEXTS.stories(widget),
  [`test/browser/${name}.test.ts`]: TEXTS.test(widget),
};

/** A file that knows all widgets, and where in it this one goes. */
function changed(path, pattern, change) {
  const text = read(path);
  if (!pattern.test(text)) refuse(`${path} is not as expected: ${pattern} is not in it`);
  return [path, text.replace(pattern, change)];
}

const exportsOf = ({ exports, ...before }) => {
  const pair = {
    [`./${name}`]: {
      types: `./dist/lib/widgets/${name}/${name}.d.ts`,
      default: `./dist/lib/widgets/${name}/${name}.js`,
    },
    [`./${name}/define`]: { types: `./dist/lib/define/${name}.d.ts`, default: `./dist/lib/define/${name}.js` },
  };
  // Behind the modules, before the files.
  const entries = Object.entries(exports);
  const at = entries.findIndex(([, target]) => typeof target === 'string');
  const all = [...entries.slice(0, at), ...Object.entries(pair), ...entries.slice(at)];
  const result = Object.entries(before);
  result.splice(Object.keys(before).indexOf('types') + 1, 0, ['exports', Object.fromEntries(all)]);
  return Object.fromEntries(result);
};

const taken = Object.keys(FILES).filter((path) => existsSync(join(ROOT, path)));
if (taken.length) refuse(`there is a widget of that name already: ${taken.join(', ')}`);

const CHANGES = [
  changed('src/define/all.ts', /\s*$/, () => `\nimport './${name}.ts';\n`),
  changed('src/index.ts', /\s*$/, () => `\nexport { Factbox${widget.pascal} } from './widgets/${name}/${name}.ts';\n`),
  changed(
    'test/browser/widgets.ts',
    /(WIDGETS: readonly Widget\[\] = \[[\s\S]*?)(\n\];)/,
    (_, list, end) => `${list}\n${TEXTS.entry(widget)}${end}`,
  ),
  changed(
    'src/static/widgets.ts',
    /(import \{ gauge \}[\s\S]*?const ALL = \{[^}]*?)(,?\s*\};)/,
    (_, registry, end) =>
      `import { ${camel} } from '../widgets/${name}/${name}.view.ts';\n${registry}, ${name.includes('-') ? `'${name}': ${camel}` : camel}${end}`,
  ),
  changed('stories/shared.ts', /\ntype Collection =([^;]*);/, (line, union) =>
    union.includes(`'${collection}'`) ? line : `\ntype Collection =${union} | '${collection}';`,
  ),
  ['package.json', `${JSON.stringify(exportsOf(JSON.parse(read('package.json'))), null, 2)}\n`],
];

const all = [...Object.entries(FILES), ...CHANGES];
for (const [path, text] of all) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}
const paths = all.map(([path]) => path);
const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
const { status } = spawnSync(process.execPath, [biome, 'check', '--write', '--log-level=error', ...paths], {
  cwd: ROOT,
  stdio: 'inherit',
});
console.log(`<factbox-${name}> shows ${collection}. Written:\n${paths.map((path) => `  ${path}`).join('\n')}`);
console.log('Next: npm run build, npm run storybook; then make the view and the styles say what this widget is for.');
process.exitCode = status ?? 1;
