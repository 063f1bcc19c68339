import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { firefox, nginx, wordpress } from './browsers.mjs';
import { wordpressToday } from './wordpress/machine.mjs';
import { versions } from './wordpress/php.mjs';
import './surroundings.mjs';

const test = {
  // A cold browser, or a package installed into an empty folder, takes its time; no test measures any.
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

/** What of the built files can be tried through WebDriver BiDi; the others look into Chromium by its own protocol. */
const IN_FIREFOX = '{article,drawing,failures,frames,loading,on-demand,publish,vite}';

const projects = [
  {
    test: {
      ...test,
      name: 'Chromium',
      include: [
        'test/{words,story,draft,format,load,static,embed,desk,cli,house,package,docs}/**/*.test.ts',
        'test/{e2e,visual,prove}/**/*.test.ts',
      ],
    },
  },
  {
    test: {
      ...test,
      name: 'Firefox',
      include: [`test/e2e/${IN_FIREFOX}.test.ts`, ...(process.env.FACTBOX_PROVE ? ['test/prove/**/*.test.ts'] : [])],
      env: { FACTBOX_E2E: 'firefox' },
    },
  },
  { test: { ...test, name: 'nginx', include: ['test/hosts/nginx.test.ts'] } },
  { test: { ...test, name: 'WordPress', include: ['test/wordpress/*.test.ts'] } },
  // The oldest and the newest PHP that the plugin is for, as WebAssembly.
  ...versions.map((version) => ({
    test: {
      ...test,
      name: `WordPress on PHP ${version}`,
      include: ['test/wordpress/plugin.test.ts'],
      env: { FACTBOX_WORDPRESS: 'today', FACTBOX_PHP: version },
    },
  })),
  // Today's, with a database: the same tests, and those in a browser.
  {
    test: {
      ...test,
      name: 'WordPress today',
      include: ['test/wordpress/**/*.test.ts'],
      env: { FACTBOX_WORDPRESS: 'today' },
    },
  },
];

/** Whether this machine has what a project runs in. */
const has = (found: Promise<unknown>): Promise<boolean> =>
  found.then(
    () => true,
    () => false,
  );
const today = await has(wordpressToday());
const present = {
  Chromium: true,
  Firefox: await has(firefox()),
  nginx: await has(nginx()),
  WordPress: await has(wordpress()),
  'WordPress today': today,
  ...Object.fromEntries(versions.map((version) => [`WordPress on PHP ${version}`, today])),
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: projects.filter(({ test: { name } }) => present[name as keyof typeof present]),
    // A browser waits as often as it works: two files at a time, also where there are two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
