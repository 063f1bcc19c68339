/* Who may import whom: section by section of the house. The test applies this to every file, and to imports made up. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

/** One import: of `from`, a path in the repository, and what it names. */
export interface Import {
  readonly from: string;
  /** As it stands in the file: a relative path, or the name of a package. */
  readonly specifier: string;
  /** Only types: gone when the file runs. */
  readonly type?: boolean;
  /** By `import()`. */
  readonly dynamic?: boolean;
}

const FLOORS: Readonly<Record<string, number>> = {
  ...{ cli: 5, desk: 5, 'factbox.ts': 5, 'index.ts': 5 },
  embed: 4,
  ...{ define: 3, static: 3 },
  widgets: 2,
  ...{ core: 1, parts: 1, styles: 1 },
  ...{ words: 0, story: 0, draft: 0, format: 0, load: 0 },
};

/** What may import what of its own floor. */
const SIDEWAYS: readonly string[] = [
  'core parts',
  'core styles',
  'parts styles',
  'load story',
  'story words',
  'draft story',
  'draft words',
];

/** Folders that show the library as its users have it. */
const OUTSIDERS = ['stories', '.storybook', 'demo', 'bench'];
const PUBLIC = /^(src\/index\.ts|src\/define\/.+|data\/.+|dist\/.+)$/;

/** The one file that knows chart.js. */
const DRAWS = 'src/widgets/chart/draw.ts';

export const RULES = {
  floors: 'A file in src imports from its own folder and from floors below its own',
  widgets: 'A widget never imports another widget',
  format: 'format takes only types from story',
  outside: 'A file in src imports nothing outside src, but for the version in package.json',
  unknown: 'A folder of src stands on a floor of the table in test/house/imports.ts',
  plain: 'words, story, draft, format and load are plain TypeScript and import no package, but for Valibot in story',
  node: 'Only cli imports from Node, and static by import(): they alone run there',
  chart:
    'chart.js is imported in src/widgets/chart/draw.ts alone, which is reached by import(): only a page with a chart loads it',
  public: 'stories, .storybook, demo and bench see the public entries alone: src/index.ts, src/define, data, dist',
} as const;

const first = (path: string): string => path.split('/')[0] ?? '';

function packageRule({ from, specifier, type, dynamic }: Import): string | null {
  const folder = from.startsWith('src/') ? first(from.slice(4)) : null;
  if (folder === null) return null;
  if (specifier === 'chart.js' || specifier.startsWith('chart.js/')) return type || from === DRAWS ? null : RULES.chart;
  if (specifier.startsWith('node:')) return folder === 'cli' || (folder === 'static' && dynamic) ? null : RULES.node;
  return FLOORS[folder] === 0 && !(folder === 'story' && specifier === 'valibot') ? RULES.plain : null;
}

function floorRule(from: string, to: string, type: boolean): string | null {
  const [mine, theirs] = [first(from), first(to)];
  const [floor, below] = [FLOORS[mine], FLOORS[theirs]];
  if (floor === undefined || below === undefined) return RULES.unknown;
  if (mine === 'widgets' && theirs === 'widgets') {
    return posix.dirname(from) === posix.dirname(to) ? null : RULES.widgets;
  }
  if (mine === theirs) return null;
  if (mine === 'format' && theirs === 'story') return type ? null : RULES.format;
  return below < floor || SIDEWAYS.includes(`${mine} ${theirs}`) ? null : RULES.floors;
}

/** The rule that an import breaks, in one sentence; `null` where it breaks none. */
export function brokenRule(one: Import): string | null {
  const { from, specifier, type = false, dynamic = false } = one;
  if (!specifier.startsWith('.')) return packageRule(one);
  const to = posix.join(posix.dirname(from), specifier).replace(/\?.*$/, '');
  if (to === DRAWS && !type && !dynamic) return RULES.chart;
  if (OUTSIDERS.includes(first(from))) {
    return to.startsWith('src/') && !PUBLIC.test(to) ? RULES.public : null;
  }
  if (!from.startsWith('src/')) return null;
  if (!to.startsWith('src/')) return to === 'package.json' && from.startsWith('src/cli/') ? null : RULES.outside;
  return floorRule(from.slice(4), to.slice(4), type);
}

/** The sentence of a failure: the import, and the rule that it breaks. */
export const complaint = (one: Import, rule: string): string => `${one.from} imports ${one.specifier}. ${rule}.`;

interface Node {
  readonly type: string;
  readonly source?: { readonly value?: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly specifiers?: readonly { readonly importKind?: string; readonly exportKind?: string }[];
}

const KINDS = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

/** Every import and re-export of a TypeScript text, `import()` and `import('…')` types included. */
export function importsOf(from: string, text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || !node) return;
    const { type, source, importKind, exportKind, specifiers = [] } = node as Node;
    if (KINDS.includes(type) && source) {
      const kinds = specifiers.map((one) => one.importKind ?? one.exportKind);
      const types = kinds.length > 0 && kinds.every((kind) => kind === 'type');
      found.push({
        from,
        specifier: String(source.value ?? 'something that only a run can tell'),
        type: type === 'TSImportType' || importKind === 'type' || exportKind === 'type' || types,
        dynamic: type === 'ImportExpression',
      });
    }
    Object.values(node).forEach(visit);
  };
  visit(parseAst(text, { lang: /\.[mc]?js$/.test(from) ? 'js' : 'ts' }).body);
  return found;
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The scripts in a folder of the repository, as paths from its root. */
export function scriptsIn(folder: string, root: string = ROOT): string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.[mc]?[jt]s$/.test(entry.name) && !/node_modules/.test(entry.parentPath.slice(root.length)),
    )
    .map((entry) => relative(root, `${entry.parentPath}/${entry.name}`).split(sep).join('/'));
}

export const read = (path: string, root: string = ROOT): string => readFileSync(`${root}/${path}`, 'utf8');

/** Every import of the house that breaks a rule, each as a sentence. */
export function complaints(root: string = ROOT): string[] {
  return ['src', ...OUTSIDERS]
    .flatMap((folder) => scriptsIn(folder, root))
    .flatMap((path) => importsOf(path, read(path, root)))
    .flatMap((one) => {
      const rule = brokenRule(one);
      return rule ? [complaint(one, rule)] : [];
    });
}
