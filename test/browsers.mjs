/* Finds the browsers of this machine, for the browser tests, the end-to-end tests and the bench, and its WordPress. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';

const asRoot = process.getuid?.() === 0;
export const onPath = (...names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((path) => existsSync(path));

const tried = new Map();

/** Installs Debian packages, once each; `false` where that is not possible. */
function install(...packages) {
  const key = packages.join(' ');
  if (!tried.has(key)) {
    const may = asRoot && existsSync('/etc/debian_version') && onPath('apt-get');
    const run = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    if (may && !tried.size) run('update');
    tried.set(key, Boolean(may) && run('install', '-y', '--no-install-recommends', ...packages));
  }
  return tried.get(key);
}

/** The version that a browser says it is. */
export const versionOf = (command, env) =>
  execFileSync(command[0], [...command.slice(1), '--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  }).match(/\d+(\.\d+)+/)?.[0] ?? 'of unknown version';

const given = (variable) => {
  const path = process.env[variable];
  if (path && !existsSync(path)) throw new Error(`${variable} names ${path}, which is not there`);
  return path || undefined;
};

/** The Chromium that an npm package carries, with the libraries it needs where the system lacks them. */
async function packaged() {
  const before = process.env.LD_LIBRARY_PATH;
  // The package unpacks its libraries when it believes to be in such a place, and points this process at them.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: carried } = await import('@sparticuz/chromium');
  const executablePath = await carried.executablePath();
  const env = { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH, FONTCONFIG_PATH: process.env.FONTCONFIG_PATH };
  if (before === undefined) delete process.env.LD_LIBRARY_PATH;
  else process.env.LD_LIBRARY_PATH = before;
  // One process for all pages, and no same-origin policy, are not how readers browse.
  const args = carried.args.filter(
    (arg) => !/^--(single-process|no-zygote|disable-web-security|allow-running-insecure)/.test(arg),
  );
  return { executablePath, args, env };
}

/** Light, whatever the desktop is. */
const OF_CHROMIUM = ['--no-sandbox', '--blink-settings=preferredColorScheme=1'];

/**
 * @returns {Promise<{ name: string, version: string, executablePath: string, args: string[], env?: Record<string, string> }>}
 * what puppeteer's `launch` takes; rejects where there is no Chromium
 */
export async function chromium() {
  const find = () => onPath('chromium', 'chromium-browser', 'google-chrome');
  const executablePath = given('CHROME_PATH') ?? find() ?? (install('chromium') ? find() : undefined);
  const args = [...OF_CHROMIUM, '--disable-background-networking'];
  const found = executablePath ? { executablePath, args } : await packaged();
  return { name: 'Chromium', version: versionOf([found.executablePath], found.env), ...found };
}

/**
 * The same engine without any window, in which a page opens in half the time. Chromium itself where there is none, or
 * where CHROME_PATH names one. Letters are drawn as Chromium draws them.
 */
export async function chromiumShell() {
  const find = () => onPath('chromium-headless-shell', 'chrome-headless-shell');
  if (given('CHROME_PATH')) return chromium();
  const executablePath = find() ?? (process.env.CI && install('chromium-headless-shell') ? find() : undefined);
  if (!executablePath) return chromium();
  const args = [...OF_CHROMIUM, '--font-render-hinting=none'];
  return { name: 'Chromium headless shell', version: versionOf([executablePath]), executablePath, args };
}

/** The same for Firefox, which puppeteer's `launch` takes with `browser: 'firefox'`. */
export async function firefox() {
  const find = () => onPath('firefox-esr', 'firefox');
  const executablePath =
    given('FIREFOX_PATH') ?? find() ?? (process.env.CI && install('firefox-esr') ? find() : undefined);
  if (!executablePath) throw new Error('no firefox-esr or firefox in PATH, and FIREFOX_PATH is not set');
  return { name: 'Firefox', version: versionOf([executablePath]), executablePath, args: [] };
}

/**
 * The parts that something runs on, by name; in CI they are installed where one is missing.
 * @throws Error that says which are missing
 */
export function partsOf(find, ...packages) {
  const missing = (parts) => Object.keys(parts).filter((name) => !parts[name]);
  let parts = find();
  if (missing(parts).length && process.env.CI && install(...packages)) parts = find();
  if (missing(parts).length) throw new Error(`there is no ${missing(parts).join(', no ')}`);
  return parts;
}

/** Where WebKitGTK's parts are. `start` runs its driver under a virtual screen. */
export async function webkit() {
  const find = () => ({
    WebKitWebDriver: onPath('WebKitWebDriver'),
    'xvfb-run': onPath('xvfb-run'),
    MiniBrowser: ['x86_64', 'aarch64']
      .map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
      .find((path) => existsSync(path)),
  });
  const {
    WebKitWebDriver: driver,
    'xvfb-run': xvfb,
    MiniBrowser: binary,
  } = partsOf(find, 'webkit2gtk-driver', 'xvfb', 'xauth');
  return {
    name: 'WebKitGTK',
    version: versionOf([xvfb, '-a', binary]),
    binary,
    start: () => startDriver(xvfb, driver),
  };
}

/**
 * WordPress and what runs it, without a database.
 * @returns {Promise<{ name: string, version: string, php: string, path: string }>}
 */
export async function wordpress() {
  const find = () => ({
    php: onPath('php'),
    WordPress: [given('WORDPRESS_PATH'), '/usr/share/wordpress/'].find(
      (path) => path && existsSync(join(path, 'wp-settings.php')),
    ),
  });
  const { php, WordPress: path } = partsOf(find, 'php-cli', 'wordpress');
  const [, number] = /wp_version = '([^']+)'/.exec(readFileSync(join(path, 'wp-includes/version.php'), 'utf8')) ?? [];
  return { name: 'WordPress', version: `${number} on PHP ${versionOf([php])}`, php, path: join(path, '/') };
}

/** nginx, as Debian has it. */
export async function nginx() {
  const find = () => ({
    nginx: onPath('nginx') ?? ['/usr/sbin/nginx'].find((path) => existsSync(path)),
  });
  const { nginx: executablePath } = partsOf(find, 'nginx');
  // It says its version on the channel of errors, and in a form of its own.
  const { stderr } = spawnSync(executablePath, ['-v'], { encoding: 'utf8' });
  return { name: 'nginx', version: stderr.match(/\d+(\.\d+)+/)?.[0] ?? 'of unknown version', executablePath };
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

async function startDriver(xvfb, driver) {
  const port = await freePort();
  // Its sandbox needs rights that root inside a container does not have.
  const env = { ...process.env, ...(asRoot && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }) };
  const child = spawn(xvfb, ['-a', '-s', '-screen 0 1280x1024x24', driver, `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env,
  });
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  const stop = () => {
    if (!ended) process.kill(-child.pid, 'SIGTERM');
  };
  process.once('exit', stop);
  while (!(await answers(port))) {
    if (ended) throw new Error('WebKitWebDriver ended before it listened');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { port, stop };
}

/** All engines: those found, and for the others why not. */
export async function engines() {
  const found = {};
  const absent = [];
  for (const [key, name, find] of [
    ['chromium', 'Chromium', chromium],
    ['firefox', 'Firefox', firefox],
    ['webkit', 'WebKitGTK', webkit],
  ]) {
    try {
      found[key] = await find();
    } catch (error) {
      absent.push({ name, why: error.message });
    }
  }
  return { found, absent };
}
