/* What npm would publish: packed, installed in an empty project, and used there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type Site, startSite } from '../e2e/site.ts';
import { drawn, inState, launch, said, silence, visit } from '../e2e/visit.ts';
import { importsOf } from '../house/imports.ts';
import { type Answers, startAnswers } from './answers.ts';
import { install, type Project } from './install.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXPORTS = Object.entries(packageJson.exports as Record<string, string | { types: string; default: string }>);
const MODULES = EXPORTS.flatMap(([path, target]) => (typeof target === 'string' ? [] : [[path, target] as const]));
const ASSETS = EXPORTS.flatMap(([path, target]) => (typeof target === 'string' ? [[path, target] as const] : []));
const STORY = 'casey-review';

/** A path with a file in the place of its star. */
const whole = (path: string): string => path.replace('*', path.includes('themes') ? 'plain' : STORY);
const specifierOf = (path: string): string => whole(`factbox${path.slice(1)}`);

let project: Project;
let answers: Answers;
const answer = (text: string) => answers.answer(text);
beforeAll(() => {
  project = install();
  answers = startAnswers(project);
});
afterAll(() => {
  answers.close();
  project.remove();
});

describe('what is packed', () => {
  test('holds the built files and nothing of the workshop', () => {
    const top = readdirSync(project.factbox).sort();
    expect(
      top.filter(
        (name) =>
          !/^(LICENSE|(README|CHANGELOG|CONTRIBUTING|SECURITY)\.md|llms\.txt|demo|dist|docs|package\.json)$/.test(name),
      ),
    ).toEqual([]);
    const files = readdirSync(join(project.factbox, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /tsbuildinfo|\.test\.|\.map$|(^|\/)src\//.test(name))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['factbox.js', 'cli.js', 'story.schema.json', 'custom-elements.json']),
    );
  });

  test('depends on what it imports, and imports what it depends on', () => {
    const lib = join(project.factbox, 'dist/lib');
    const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const named = files.flatMap((name) =>
      importsOf(name, readFileSync(join(lib, name), 'utf8')).flatMap(({ specifier }) =>
        specifier.startsWith('.') || isBuiltin(specifier) ? [] : [/^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0]],
      ),
    );
    const { dependencies, peerDependencies } = packageJson;
    expect([...named]).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(Object.keys({ ...dependencies, ...peerDependencies })).toEqual(expect.arrayContaining(named));
  });

  test('brings along what a page runs on, and nothing of the command', () => {
    const { packages } = JSON.parse(readFileSync(join(project.folder, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, unknown>;
    };
    const names = Object.keys(packages).map((path) => path.replace('node_modules/', ''));
    expect(names.filter((name) => name && name !== 'factbox').sort()).toEqual([
      '@kurkle/color',
      '@lit-labs/ssr-dom-shim',
      '@lit/reactive-element',
      '@types/trusted-types',
      'chart.js',
      'lit',
      'lit-element',
      'lit-html',
      'valibot',
    ]);
  });

  test('runs nothing when it is installed', () => {
    const { scripts = {} } = JSON.parse(readFileSync(join(project.factbox, 'package.json'), 'utf8'));
    expect(Object.keys(scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });

  test('is what publint advises', async () => {
    const { messages, pkg } = await publint({ pkgDir: project.factbox, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('has types that arethetypeswrong finds right', () => {
    const bin = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const assets = ASSETS.map(([path]) => path.slice(2));
    const out = execFileSync(
      process.execPath,
      [bin, project.tarball, '--profile', 'esm-only', '--format', 'json', '--exclude-entrypoints', ...assets],
      { encoding: 'utf8' },
    );
    const { analysis, problems } = JSON.parse(out) as {
      analysis: { entrypoints: Record<string, unknown>; types: unknown };
      problems: Record<string, { resolutionKind: string }[]>;
    };
    // What requires CommonJS, or knows no exports, is not for this package.
    const ours = ({ resolutionKind }: { resolutionKind: string }) => !/^node(10|16-cjs)$/.test(resolutionKind);
    expect(Object.values(problems).flat().filter(ours)).toEqual([]);
    expect(analysis.types).toEqual({ kind: 'included' });
    expect(Object.keys(analysis.entrypoints)).toEqual(expect.arrayContaining(MODULES.map(([path]) => path)));
  });
});

describe('what it exports', () => {
  test.each(MODULES)('%s resolves, and has its types', async (path, { types, default: file }) => {
    const resolved = await answer(`say(import.meta.resolve('${specifierOf(path)}'))`);
    expect(fileURLToPath(String(resolved))).toBe(join(project.factbox, file));
    for (const name of [file, types]) expect(existsSync(join(project.factbox, name)), name).toBe(true);
  });

  test.each(ASSETS)('%s resolves, for import and for require', async (path, file) => {
    const resolved = await answer(`import { createRequire } from 'node:module';
      const id = '${specifierOf(path)}';
      say([import.meta.resolve(id), createRequire(import.meta.url).resolve(id)])`);
    const [imported, required] = resolved as [string, string];
    expect(fileURLToPath(imported)).toBe(required);
    expect(required).toBe(join(project.factbox, whole(file)));
    expect(existsSync(required)).toBe(true);
  });

  test('nothing else resolves', () => {
    const { status, err } = project.node('--input-type=module', '--eval', "await import('factbox/dist/lib/index.js')");
    expect(status).not.toBe(0);
    expect(err).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  test.each(MODULES)('%s is imported in Node without a crash or a trace', async (path) => {
    const added = await answer(`const before = new Set(Reflect.ownKeys(globalThis));
      await import('${specifierOf(path)}');
      // Lit's own: each copy says so in a list, and in Node it brings a registry of elements.
      const own = (key) => !before.has(key) && !/^(lit\\w*|reactiveElementVersions|customElements)$/.test(String(key));
      say(Reflect.ownKeys(globalThis).filter(own).map(String))`);
    expect(added).toEqual([]);
  });

  test.each(MODULES.filter(([path]) => path.startsWith('./lang/')))('%s adds its language', async (path) => {
    const lang = await answer(`const { set } = Map.prototype;
      const added = [];
      Map.prototype.set = function (key, value) { if (value?.accordingTo) added.push(key); return set.call(this, key, value) };
      await import('${specifierOf(path)}');
      say(added)`);
    expect(lang).toEqual(['en', path.slice(-2)]);
  });

  test.each(MODULES.filter(([path]) => !/define$|^\.\/(draft|static|embed|react|vue|svelte)$|^\.\/lang\//.test(path)))(
    '%s exports classes and defines none',
    async (path) => {
      const names = await answer(`globalThis.customElements = { get() {}, define(name) { defined.push(name) } };
      const defined = [];
      const module = await import('${specifierOf(path)}');
      say({ defined, classes: Object.keys(module).filter((name) => /^Factbox/.test(name)) })`);
      const { defined, classes } = names as { defined: string[]; classes: string[] };
      expect(defined).toEqual([]);
      expect(classes).not.toEqual([]);
    },
  );

  test.each(MODULES.filter(([path]) => path.endsWith('/define')))(
    '%s defines, unless the name is taken',
    async (path) => {
      const name = path.split('/')[1] ?? '';
      const script = (taken: boolean) => `const defined = [];
      globalThis.customElements = { get: () => ${taken ? 'class {}' : 'undefined'}, define(name) { defined.push(name) } };
      await import('${specifierOf(path)}');
      say(defined)`;
      expect(await answer(script(false))).toContain(`factbox-${name === 'define' ? 'quote' : name}`);
      expect(await answer(script(true))).toEqual([]);
    },
  );

  test.each(['nodenext', 'bundler'])('its types hold in a strict project that resolves as %s does', (resolution) => {
    const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
    writeFileSync(
      join(project.folder, 'page.ts'),
      `import { FactboxErrorEvent, FactboxQuote, registerStory, type Story } from 'factbox';
import { FactboxStat } from 'factbox/stat';
import 'factbox/gauge/define';
import 'factbox/define';
export const quote: FactboxQuote = document.createElement('factbox-quote');
export const gauge = document.createElement('factbox-gauge');
gauge.threshold = 60;
export const same: typeof FactboxStat = customElements.get('factbox-stat') as typeof FactboxStat;
quote.addEventListener('factbox-error', (event) => console.log(event.problems[0]?.hint, event instanceof FactboxErrorEvent));
export const add = (story: Story): void => registerStory(story);
// @ts-expect-error there is no such property
quote.speaker = 'nobody';
`,
    );
    const compiler = ['node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--target', 'es2022'];
    const { status, out } = project.node(
      join(ROOT, compiler[0] ?? ''),
      ...compiler.slice(1),
      ...['--lib', 'es2022,dom,dom.iterable', '--types', '', '--module', module, '--moduleResolution', resolution],
      'page.ts',
    );
    expect(out).toBe('');
    expect(status).toBe(0);
  });
});

describe('a page without a bundler', () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('has the elements by the import map of the documentation', async () => {
    const text = readFileSync(join(ROOT, 'docs/frameworks.md'), 'utf8');
    const [head = ''] =
      /<script type="importmap">.*?<\/script>\s*<script type="module">.*?<\/script>/s.exec(text) ?? [];
    const modules = site.folder('node_modules', join(project.folder, 'node_modules'));
    const at = (item: string) => `src="${modules}factbox/dist/stories/${STORY}.json" item="${item}" lang="fr"`;
    const visitor = await visit(browser);
    const body = `<factbox-stat ${at('trust')}></factbox-stat><factbox-chart ${at('experiences')}></factbox-chart>`;
    await visitor.page.goto(site.page(body, { head }));
    await inState(visitor.page, 'ready', 2);
    expect(await drawn(visitor.page)).toEqual([expect.stringContaining('moins de 50'), expect.stringContaining('%')]);
    await visitor.page.waitForFunction(() =>
      document.querySelector('factbox-chart')?.shadowRoot?.querySelector('canvas'),
    );
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });
});

describe('what it renders', () => {
  test('is what its command prints', async () => {
    const story = `node_modules/factbox/dist/stories/${STORY}.json`;
    const printed = project.bin('factbox', 'render', story, '--item', 'trust', '--as', 'static');
    expect([printed.status, printed.err]).toEqual([0, '']);
    const rendered = await answer(`import { readFileSync } from 'node:fs';
      import { render } from 'factbox/static';
      const story = JSON.parse(readFileSync('${story}', 'utf8'));
      say(await render(story, { item: 'trust', as: 'static' }))`);
    expect(rendered).toBe(printed.out);
    expect(rendered).toContain('below ');
  });
});

describe('a card', () => {
  test('asks for the packages that draw it', () => {
    const story = `node_modules/factbox/dist/stories/${STORY}.json`;
    const { status, err } = project.bin(
      'factbox',
      'render',
      story,
      '--item',
      'trust',
      '--as',
      'png',
      '-o',
      'trust.png',
    );
    expect(status).toBe(2);
    const drawing = Object.keys(packageJson.peerDependencies).filter((name) => /satori|resvg|fontsource/.test(name));
    expect(err).toContain(`npm install ${drawing.sort().reverse().join(' ')}`);
    expect(existsSync(join(project.folder, 'trust.png'))).toBe(false);
  });
});

describe('its command', () => {
  test('finds the bundled story well', () => {
    const { status, out, err } = project.bin('factbox', 'check', `node_modules/factbox/dist/stories/${STORY}.json`);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('no problems.');
  });

  test('finds a changed story at fault', () => {
    const text = readFileSync(join(project.factbox, `dist/stories/${STORY}.json`), 'utf8');
    writeFileSync(join(project.folder, 'changed.json'), text.replace('"factbox/1"', '"factbox/0"'));
    const { status, out } = project.bin('factbox', 'check', 'changed.json');
    expect(status).toBe(1);
    expect(out).toContain('$.format');
  });

  test('asks for the packages that it tries a snippet on', () => {
    writeFileSync(join(project.folder, 'snippet.html'), '<p>below 50%</p>');
    const all = project.bin('factbox', 'survives', 'snippet.html');
    expect([all.status, all.out]).toEqual([2, '']);
    const missing = 'sanitize-html dompurify jsdom @mozilla/readability';
    expect(all.err).toContain(`npm install --save-dev ${missing}`);
    expect(project.bin('factbox', 'survives', 'snippet.html', '--cms', 'drupal').err).toContain(
      'npm install --save-dev sanitize-html.',
    );
  });

  test('says its version, and what it does not know', () => {
    expect(project.bin('factbox', '--version')).toEqual({ status: 0, out: `${packageJson.version}\n`, err: '' });
    expect(project.bin('factbox', 'no-such-verb').status).toBe(2);
  });

  test('bundles a story with the widgets beside it', () => {
    const story = `node_modules/factbox/dist/stories/${STORY}.json`;
    expect(project.bin('factbox', 'bundle', story, '-o', 'one-file.js').status).toBe(0);
    expect(readFileSync(join(project.folder, 'one-file.js'))).toEqual(
      readFileSync(join(project.factbox, `dist/stories/${STORY}.js`)),
    );
  });
});
