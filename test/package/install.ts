/* Packs the library as npm would publish it, and installs that in an empty project. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Project {
  readonly folder: string;
  readonly tarball: string;
  /** The package as it was installed. */
  readonly factbox: string;
  /** Runs a file or a text of JavaScript in the project, in a process of its own. */
  run(...args: string[]): { readonly status: number; readonly out: string; readonly err: string };
  remove(): void;
}

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });

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
    run(...args) {
      const done = spawn(folder, args);
      return { status: done.status ?? 1, out: done.stdout, err: done.stderr };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
