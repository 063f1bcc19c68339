/* What the generator writes is a widget like the others: in a copy of the house, with all that the house asks of one. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaints, ROOT, read, scriptsIn } from './imports.ts';

const COLLECTIONS = ['quotes', 'statistics', 'responses', 'findings', 'events', 'terms', 'charts'];
/** In the middle of them stands the one that is also shown in a browser. */
const NAME = 'specimen';
const LEFT_OUT = ['node_modules', 'dist', '.git', 'storybook-static', '.cache'];

interface Ran {
  readonly status: number | null;
  readonly text: string;
}

/** A copy of the house, which shares its packages. */
function copy() {
  const root = mkdtempSync(join(tmpdir(), 'factbox-house-'));
  const top = (path: string) => !LEFT_OUT.includes(basename(path));
  cpSync(ROOT, root, { recursive: true, filter: top });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  return {
    root,
    node(path: string, ...args: string[]): Ran {
      // Without what this test's own runner has set.
      const own = /^(VITEST|NODE_ENV|TEST|DEV|PROD|MODE|SSR)/;
      const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !own.test(key)));
      const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
        cwd: root,
        encoding: 'utf8',
        env: { ...env, FACTBOX_TALLY: join(root, 'tally.json') },
      });
      return { status, text: `${stdout}\n${stderr}` };
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

const WELL = { status: 0 } as const;
const outcome = ({ status, text }: Ran) => (status === 0 ? WELL : { status, text });

let house: ReturnType<typeof copy>;
beforeAll(() => {
  house = copy();
});
afterAll(() => house.remove());

describe('the generator', () => {
  test.each([
    [['Quote', 'quotes'], /no name: lower-case words/],
    [['a--b', 'quotes'], /no name/],
    [['', ''], /no name/],
    [[NAME, 'people'], /no collection: quotes, statistics/],
    [[NAME, 'constructor'], /no collection/],
    [[NAME, 'findings', 'more'], /not expected/],
    [['quote', 'quotes'], /a widget of that name already: src\/widgets\/quote\/quote\.ts/],
  ])('refuses %j, and writes nothing', (args, why) => {
    const before = scriptsIn('.', house.root).filter((path) => !path.startsWith('node_modules'));
    const { status, text } = house.node('scripts/new-widget.mjs', ...args);
    expect(status).toBe(2);
    expect(text).toMatch(why);
    expect(scriptsIn('.', house.root).filter((path) => !path.startsWith('node_modules'))).toEqual(before);
  });
});

describe('a widget of each collection', () => {
  beforeAll(() => {
    for (const name of COLLECTIONS) {
      const ran = house.node('scripts/new-widget.mjs', name === 'findings' ? NAME : `${NAME}-of-${name}`, name);
      expect(outcome(ran)).toEqual(WELL);
    }
  });

  test('has all its files', () => {
    const before = scriptsIn('src').length;
    const after = scriptsIn('src', house.root);
    expect(after.length).toBe(before + 4 * COLLECTIONS.length);
    for (const path of [`stories/${NAME}.stories.ts`, `test/browser/${NAME}.test.ts`]) {
      expect(read(path, house.root)).toContain(`factbox-${NAME}`);
    }
  });

  test('is entered where all widgets are', () => {
    expect(read('src/define/all.ts', house.root)).toContain(`import './${NAME}.ts';`);
    expect(read('src/index.ts', house.root)).toContain(
      "export { FactboxSpecimen } from './widgets/specimen/specimen.ts';",
    );
    expect(read('test/browser/widgets.ts', house.root)).toContain(`tag: 'factbox-${NAME}'`);
    const { exports, ...now } = JSON.parse(read('package.json', house.root));
    const { exports: before, ...then } = JSON.parse(read('package.json'));
    expect(now).toEqual(then);
    expect(exports).toMatchObject(before);
    expect(Object.keys(exports).length).toBe(Object.keys(before).length + 2 * COLLECTIONS.length);
  });

  test('keeps to the floors', () => expect(complaints(house.root)).toEqual([]));

  test('has the right types', () => {
    expect(outcome(house.node('node_modules/typescript/bin/tsc', '-p', '.'))).toEqual(WELL);
  });

  test('is set as the others are, with nothing to complain of', () => {
    const paths = ['src', 'stories', 'test/browser', 'package.json'];
    const ran = house.node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...paths);
    expect(outcome(ran)).toEqual(WELL);
  });

  test('is built, documented, and found well by the tests of the house', () => {
    expect(outcome(house.node('scripts/build.mjs'))).toEqual(WELL);
    const tests = ['imports', 'stories'].map((name) => `test/house/${name}.test.ts`);
    const ran = house.node(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config=test/vitest.config.ts',
      '--reporter=verbose',
      ...tests,
    );
    expect(outcome(ran)).toEqual(WELL);
    expect(ran.text).toContain(`the stories of ${NAME}`);
  });

  test('shows its item in Chromium, and keeps what every widget keeps', () => {
    // In the one engine: its own tests, and all that loop over the table of widgets, which then holds it alone.
    const loop = /for \(const .* of WIDGETS\)/;
    const looping = scriptsIn('test/browser').filter((path) => path.endsWith('.test.ts') && loop.test(read(path)));
    expect(looping).toContain('test/browser/contract.test.ts');
    const files = JSON.stringify([`test/browser/${NAME}.test.ts`, ...looping]);
    writeFileSync(
      join(house.root, 'test/specimen.config.mjs'),
      `import config from './wtr.config.mjs';
      export default { ...config, files: ${files}, browsers: config.browsers.slice(0, 1), concurrentBrowsers: 1 };`,
    );
    const table = join(house.root, 'test/browser/widgets.ts');
    const text = readFileSync(table, 'utf8');
    const list = /(\nexport const WIDGETS: readonly Widget\[\] = )(\[[\s\S]*?\n\])(;)/;
    const only = text.replace(
      list,
      (_, start, all, end) =>
        `${start}(${all} as readonly Widget[]).filter(({ tag }) => tag === 'factbox-${NAME}')${end}`,
    );
    expect(only).not.toBe(text);
    writeFileSync(table, only);
    const ran = house.node('node_modules/@web/test-runner/dist/bin.js', '--config', 'test/specimen.config.mjs');
    expect(outcome(ran)).toEqual(WELL);
    const { engines } = JSON.parse(read('tally.json', house.root));
    expect(engines).toMatchObject([{ name: expect.stringContaining('Chromium'), failed: 0, skipped: 0 }]);
    expect(engines[0].passed).toBeGreaterThan(looping.length);
  });
});
