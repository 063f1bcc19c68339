/* Packs the library as npm would publish it, and installs that in an empty project. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Project {
  readonly folder: string;
  readonly tarball: string;
  /** The package as it was installed. */
  readonly factbox: string;
  /** Runs Node in the project, in a process of its own. */
  node(...args: string[]): Ran;
  /** Runs a command that the project's packages bring. */
  bin(name: string, ...args: string[]): Ran;
  remove(): void;
}

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });

function ran(cwd: string, command: string, args: readonly string[]): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return { status, out: stdout, err: stderr };
}

/** A new project that depends on the packed library alone. `dist/` must be built. */
export function install(): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'factbox-package-')));
  // Without scripts: the build has run, and other tests read what it made.
  const [packed] = JSON.parse(npm(ROOT, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder));
  const tarball = join(folder, packed.filename as string);
  writeFileSync(join(folder, 'package.json'), '{ "name": "newsroom", "private": true, "type": "module" }\n');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/lit/package.json'), 'utf8'));
  // The version of the lock file, which `npm ci` has put into the cache.
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', tarball, `lit@${version}`);
  return {
    folder,
    tarball,
    factbox: join(folder, 'node_modules/factbox'),
    node: (...args) => ran(folder, process.execPath, args),
    bin: (name, ...args) => ran(folder, join(folder, 'node_modules/.bin', name), args),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Lets a project use packages of the repository, in the versions of its lock file and without a download. */
export function lend({ folder }: Project, names: readonly string[]): void {
  for (const name of names) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(join(ROOT, 'node_modules', name), link, 'junction');
  }
}
