/* Today's WordPress with a database: Debian's packages, gotten by name into the project's own cache, and started. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPath, partsOf, versionOf } from '../browsers.mjs';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/wordpress/', import.meta.url));
const SUITE = 'sid';
const KEYS = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** WordPress, the theme of a new site, and the packages whose files WordPress links to. */
const PACKAGES = [
  ...['wordpress', 'wordpress-theme-twentytwentyfive', 'libjs-lodash', 'libjs-underscore', 'libjs-jquery'],
  ...['libjs-jquery-ui', 'libjs-cropper', 'libphp-phpmailer', 'php-getid3'],
];

const apt = (command, args, cwd) => {
  const { status, stderr } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.at(-1)}: ${stderr.trim().split('\n').at(-1)}`);
};

/** The mirror that this machine takes Debian's packages from. */
function mirror() {
  const format = '$(ORIGIN) $(LABEL) $(REPO_URI)';
  const targets = execFileSync('apt-get', ['indextargets', '--format', format, 'Created-By: Packages'], {
    encoding: 'utf8',
  });
  const address = /^Debian Debian (\S+)$/m.exec(targets)?.[1];
  if (!address) throw new Error('this machine takes no packages from Debian');
  return address;
}

/** Downloads the packages with an apt of its own: the machine's own lists and packages stay as they are. */
function download(folder) {
  for (const name of ['lists', 'cache', 'packages']) mkdirSync(join(folder, name));
  const sources = join(folder, 'sources.list');
  writeFileSync(sources, `deb [signed-by=${KEYS}] ${mirror()} ${SUITE} main\n`);
  const options = Object.entries({
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  apt('apt-get', [...options, 'update']);
  apt('apt-get', [...options, 'download', ...PACKAGES], join(folder, 'packages'));
}

/** Debian's WordPress links to files of other packages. A link of those leads to the same place below `root`. */
function resolveLinks(folder, root) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) resolveLinks(path, root);
    if (!entry.isSymbolicLink()) continue;
    const target = execFileSync('readlink', [path], { encoding: 'utf8' }).trim();
    const inside = target.startsWith('/') ? join(root, target) : join(dirname(path), target);
    const found = [inside, target].find((one) => one.startsWith('/') && existsSync(one));
    rmSync(path);
    if (found) cpSync(found, path, { recursive: true, dereference: true });
  }
}

function unpack(folder) {
  const root = join(folder, 'root');
  const packages = join(folder, 'packages');
  for (const name of readdirSync(packages)) apt('dpkg-deb', ['-x', join(packages, name), root]);
  const wordpress = join(root, 'usr/share/wordpress');
  for (const name of ['wp-config.php', '.htaccess']) rmSync(join(wordpress, name), { force: true });
  resolveLinks(wordpress, root);
  return wordpress;
}

export const wordpressVersion = (path) =>
  /wp_version = '([^']+)'/.exec(readFileSync(join(path, 'wp-includes/version.php'), 'utf8'))?.[1] ?? 'unknown';

/** The folder of today's WordPress, gotten once for each install of the project. */
function files() {
  if (existsSync(join(CACHE, 'wp-settings.php'))) return CACHE;
  if (!process.env.CI) throw new Error('WordPress 7 is not there yet: CI gets it, and `npm run test:wordpress`');
  if (!onPath('apt-get') || !existsSync(KEYS))
    throw new Error('WordPress 7 is packaged by Debian, and this machine has no apt-get');
  const folder = mkdtempSync(join(tmpdir(), 'factbox-wordpress-'));
  try {
    download(folder);
    const made = unpack(folder);
    mkdirSync(dirname(CACHE.replace(/\/$/, '')), { recursive: true });
    rmSync(CACHE, { recursive: true, force: true });
    try {
      renameSync(made, CACHE);
    } catch {
      cpSync(made, CACHE, { recursive: true });
    }
    return CACHE;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let found;

/**
 * Today's WordPress and what runs it with a database.
 * @returns {Promise<{ name: string, version: string, php: string, path: string, mariadbd: string, installer: string }>}
 * rejects with what is missing
 */
export async function wordpressToday() {
  found ??= (async () => {
    const find = () => ({
      php: onPath('php'),
      mariadbd: onPath('mariadbd'),
      'mariadb-install-db': onPath('mariadb-install-db'),
    });
    const parts = partsOf(
      find,
      'php-cli',
      'php-mysql',
      'php-curl',
      'php-gd',
      'php-intl',
      'php-mbstring',
      'php-xml',
      'php-zip',
      'mariadb-server-core',
    );
    const path = files();
    const { php, mariadbd, 'mariadb-install-db': installer } = parts;
    const version = `${wordpressVersion(path)} with MariaDB on PHP ${versionOf([php])}`;
    return { name: 'WordPress', version, php, path, mariadbd, installer };
  })();
  return found;
}
