/* A site of today's WordPress for one test file: a database, a server and the folder that `factbox publish` wrote. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { wordpressToday } from '../machine.mjs';

export interface Today {
  /** With a slash at its end. */
  readonly url: string;
  /** Where its files are. */
  readonly path: string;
  readonly version: string;
  /** Runs PHP in WordPress and gives what it returns. */
  php<T = unknown>(code: string): Promise<T>;
  /** Makes it a network of sites. */
  network(): Promise<void>;
  /** What PHP and WordPress complained of. */
  log(): string;
  close(): Promise<void>;
}

const ROUTER = fileURLToPath(new URL('../router.php', import.meta.url));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function until(what: string, true_: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await true_())) {
    if (Date.now() > end) throw new Error(`${what} does not start`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

/** Runs a command to its end. The folder's server is in this process: nothing here may stand still meanwhile. */
const must = promisify(execFile);

const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    // PHP's server has workers, which end with its group alone.
    process.kill(-(child.pid as number));
  });

const config = (socket: string, url: string): string => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'SCRIPT_DEBUG', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

const INSTALL = `
define( 'WP_INSTALLING', true );
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'The Paper', 'admin', 'admin@paper.example', true, '', 'password' );
update_option( 'permalink_structure', '/%postname%/' );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => 'password', 'user_email' => "$role@paper.example", 'role' => $role ) );
}
flush_rewrite_rules();
`;

const NETWORK = `
define( 'WP_INSTALLING_NETWORK', true );
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) { $wpdb->$table = $prefixed; }
install_network();
$done = populate_network( 1, $_SERVER['HTTP_HOST'], 'admin@paper.example', 'The Papers', '/', false );
if ( is_wp_error( $done ) && 'no_wildcard_dns' !== $done->get_error_code() ) { throw new Exception( $done->get_error_message() ); }
`;

export async function startWordPress(): Promise<Today> {
  const { php, path: files, mariadbd, installer, version } = await wordpressToday();
  const folder = mkdtempSync(join(tmpdir(), 'factbox-site-'));
  const [data, socket] = [join(folder, 'data'), join(folder, 'db.sock')];
  // Beside the files that it shares: links do not reach to another disk.
  const path = `${mkdtempSync(join(dirname(files.replace(/\/$/, '')), 'wordpress-'))}/site/`;
  const children: ChildProcess[] = [];
  const close = async () => {
    await Promise.all(children.map(end));
    for (const one of [folder, dirname(path)]) rmSync(one, { recursive: true, force: true });
  };
  try {
    // WordPress writes none of its own files. A link to each is made in no time.
    await must('cp', ['-al', files, path]);
    mkdirSync(join(path, 'wp-content/uploads'), { recursive: true });
    const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
    await must(installer, [
      ...['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
      ...asRoot,
    ]);
    const options = ['--skip-networking', '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=64M'];
    const pid = `--pid-file=${join(folder, 'db.pid')}`;
    const database = spawn(
      mariadbd,
      ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, pid, ...options, ...asRoot],
      {
        stdio: 'ignore',
        detached: true,
      },
    );
    children.push(database);
    const db = `mysqli_connect( 'localhost', 'root', '', null, 0, '${socket}' )`;
    await until('MariaDB', () => {
      if (database.exitCode !== null) throw new Error(`MariaDB ends with ${database.exitCode}`);
      return must(php, ['-r', `mysqli_report( MYSQLI_REPORT_OFF ); exit( (int) ! @${db} );`]).then(
        () => true,
        () => false,
      );
    });
    await must(php, ['-r', `${db}->query( 'create database wordpress character set utf8mb4' );`]);

    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    writeFileSync(join(path, 'wp-config.php'), config(socket, url));
    const inside = async (code: string): Promise<string> => {
      const before = `chdir( '${path}' ); $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}';`;
      return (await must(php, ['-r', `${before} ${code}`], { maxBuffer: 2 ** 26 })).stdout;
    };
    await inside(INSTALL);
    const server = spawn(php, ['-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${port}`, '-t', path, ROUTER], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' },
    });
    children.push(server);
    await until('PHP’s server', () =>
      fetch(`${url}/wp-login.php`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    return {
      url: `${url}/`,
      path,
      version,
      async php<T>(code: string) {
        const out = await inside(
          `require 'wp-load.php'; echo "\\n\\0", wp_json_encode( ( function () { ${code} } )() );`,
        );
        return JSON.parse(out.split('\n\0').at(-1) ?? '') as T;
      },
      async network() {
        await inside(NETWORK);
        const constants = { MULTISITE: true, SUBDOMAIN_INSTALL: false, DOMAIN_CURRENT_SITE: `127.0.0.1:${port}` };
        const all = { ...constants, PATH_CURRENT_SITE: '/', SITE_ID_CURRENT_SITE: 1, BLOG_ID_CURRENT_SITE: 1 };
        const lines = Object.entries(all).map(([name, value]) => `define( '${name}', ${JSON.stringify(value)} );`);
        const file = join(path, 'wp-config.php');
        writeFileSync(file, readFileSync(file, 'utf8').replace('$table_prefix', `${lines.join('\n')}\n$table_prefix`));
      },
      log: () => {
        try {
          return readFileSync(join(path, 'wp-content/debug.log'), 'utf8');
        } catch {
          return '';
        }
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
