/* Every snippet of the documentation works as it stands, with our folder in the place of its addresses. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { elementsOf, readManifest, rowsOf } from '../../.storybook/manifest.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { data, factbox, folder } from '../cli/command.ts';
import { onSite } from '../e2e/on-site.ts';
import { inState, said, silence, visit } from '../e2e/visit.ts';
import { type Block, blocksOf, PAGES, ROOT, textOf } from './pages.ts';

const manifest = readManifest(textOf('dist/custom-elements.json'));
const named = (blocks: readonly Block[]) => blocks.map((one, i) => [`${one.page}, block ${i + 1}`, one] as const);

test('blocks are of languages that are tried here, in commands.test.ts, or elsewhere', () => {
  const tried = ['html', 'js', 'css', 'json', 'sh', 'text', 'nginx'];
  for (const page of PAGES)
    for (const { language } of [...textOf(page).matchAll(/^```(?<language>\w*)\n[\s\S]*?^```$/gm)].map(
      (one) => one.groups ?? {},
    ))
      expect(tried, `a block of "${language}" in ${page}`).toContain(language);
});

describe('HTML', async () => {
  const { browser, site } = await onSite();

  // The import map is tried with the packed library, in test/package.
  const blocks = blocksOf('html').filter(({ code }) => !code.includes('importmap'));
  test.each(named(blocks))('%s: widgets come, and the console is silent', async (_, { code }) => {
    const story = site.text('story.json', textOf('dist/stories/casey-review.json'));
    const markup = code
      .replaceAll('https://news.example/factbox/', `${site.url}/dist/`)
      .replaceAll(/src="\/facts\/[^"]*"/g, `src="${story}"`);
    const script = markup.includes('<script') ? '' : `<script async src="${site.url}/dist/factbox.js"></script>`;
    const widgets = [...code.matchAll(/<factbox-(?!story)\w+|data-factbox=/g)].length;
    const visitor = await visit(browser);
    await visitor.page.goto(site.page(script + markup));
    await inState(visitor.page, 'ready', widgets);
    expect(widgets > 0 || code.includes('<script')).toBe(true);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });
});

describe('JavaScript', () => {
  test.each(named(blocksOf('js')))('%s: is a program, and imports what there is', async (_, { code }) => {
    await transform(code, { loader: 'ts', format: 'esm' });
    for (const [, names = '', entry = ''] of code.matchAll(
      /^import (?:(?:\{([^}]*)\}|\w+) from )?'(factbox[^']*)'/gm,
    )) {
      const [, theme] = /^factbox\/themes\/(.*)$/.exec(entry) ?? [];
      const path = entry.replace(/^factbox/, '.') as keyof typeof packageJson.exports;
      const found = packageJson.exports[path];
      const file = theme ? `./dist/themes/${theme}` : typeof found === 'string' ? found : found?.default;
      expect(file && existsSync(join(ROOT, file)), entry).toBe(true);
      const exported = names ? Object.keys(await import(join(ROOT, file as string))) : [];
      for (const name of names
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean))
        expect(exported, entry).toContain(name);
    }
  });
});

describe('CSS', () => {
  test.each(named(blocksOf('css')))('%s: names tokens, parts, states and elements that there are', (_, { code }) => {
    const sheet = postcss.parse(code);
    const has = (kind: 'cssProperties' | 'cssParts' | 'cssStates') => rowsOf(manifest, kind).map(({ name }) => name);
    sheet.walkDecls(/^--factbox/, ({ prop }) => {
      expect(has('cssProperties')).toContain(prop);
    });
    for (const [, part] of code.matchAll(/::part\(([\w-]+)\)/g)) expect(has('cssParts')).toContain(part);
    for (const [, state] of code.matchAll(/:state\((\w+)\)/g)) expect(has('cssStates')).toContain(state);
    for (const [, tag] of code.matchAll(/(?<![\w-])(factbox-[a-z]+)/g))
      expect(elementsOf(manifest).map(({ tagName }) => tagName)).toContain(tag);
  });
});

describe('JSON', () => {
  const DIR = folder();
  /** What the check says of a story, with its evidence put into the text of its source. */
  async function checked(story: Record<string, unknown>): Promise<string> {
    const file = join(DIR, 'story.json');
    writeFileSync(file, JSON.stringify(story));
    const { code, out, err } = await factbox(['check', file]);
    return code ? out + err : '';
  }
  const base = (): Record<string, unknown[]> => JSON.parse(readFileSync(data('examples/flood-barrier.json'), 'utf8'));

  type Figure = { stated: string; [key: string]: unknown };
  /** The example story without its text, with one figure in the place of another. */
  async function withFigure(quantity: Figure, exact = quantity.stated): Promise<string> {
    const story = base();
    const { statistics = [] } = story;
    const [first] = statistics as { quantity: unknown; evidence: { exact: string; end: number; start: number }[] }[];
    const passage = { ...first?.evidence[0], exact, prefix: '', suffix: '' } as never;
    (passage as { end: number; start: number }).end = (passage as { start: number }).start + [...exact].length;
    const sources = (story.sources as object[]).map((one) => ({ ...one, file: null, verified: null }));
    return checked({
      ...story,
      sources,
      statistics: [{ ...first, quantity, evidence: [passage] }, ...statistics.slice(1)],
    } as never);
  }

  const passage = (exact: string) => ({ source: 'courier', exact, start: 0, end: [...exact].length });
  /** The example story with one item more. */
  async function withItem(list: string, item: object): Promise<string> {
    const story = base();
    return checked({ ...story, [list]: [...(story[list] ?? []), { id: 'of-the-page', ...item }] } as never);
  }

  // The examples field by field are parts of the example story, which is checked as a whole.
  const blocks = blocksOf('json').filter(({ page }) => page !== 'docs/story-fields.md');
  test.each(named(blocks))('%s: is what the check lets pass', async (_, { code }) => {
    const value = JSON.parse(code.trim().startsWith('"') ? `{${code}}` : code);
    if (value.format) expect(await checked(value)).toBe('');
    else if (value.stated) expect(await withFigure(value)).toBe('');
    else if (value.quantity) expect(await withFigure(value.quantity, value.evidence[0].exact)).toBe('');
    else if (value.anonymity) {
      const story = base();
      expect(await checked({ ...story, agents: [...(story.agents ?? []), value] } as never)).toBe('');
    } else if (value.paragraphs) {
      const evidence = value.paragraphs.map((exact: string) => passage(exact));
      expect(await withItem('quotes', { kind: 'direct', speakers: ['engineer'], ...value, evidence })).toBe('');
    } else if (value.dateStated) {
      expect(
        await withItem('events', { text: 'A gate jammed.', ...value, evidence: [passage(value.dateStated)] }),
      ).toBe('');
    } else if (value.targets) {
      const story = base();
      expect(await checked({ ...story, corrections: [value] } as never)).toBe('');
    } else if (value.draft) expect(Object.keys(value.draft[0])).toEqual(['doubt', 'readings']);
    else
      expect(value).toHaveProperty('html.customData', [
        `./node_modules/factbox/${packageJson.exports['./vscode.html-custom-data.json'].slice(2)}`,
      ]);
  });

  const rows = [...textOf('docs/story-file.md').matchAll(/^\| (.+?) \| (.+?) \| `([^a].*?)` \| `(.+?)` \|$/gm)];
  test.each(
    rows.map(([, stated = '', unit = '', anchor = '', comparator = '']) => ({ stated, unit, anchor, comparator })),
  )('the table of hedges: $stated', async ({ stated, unit, anchor, comparator }) => {
    const bare = unit.replaceAll('`', '');
    const quantity = {
      stated,
      unit: bare.startsWith('{') ? JSON.parse(bare) : bare,
      anchor: JSON.parse(anchor),
      comparator,
    };
    expect(await withFigure(quantity)).toBe('');
  });
  test('the table of hedges has every comparator', () => {
    expect(new Set(rows.map((row) => row[4]))).toEqual(new Set(['=', '<', '<=', '>', '>=', '~', 'almost', 'between']));
  });
});
