import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { firefox } from './browsers.mjs';

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
        'test/{story,format,load,static,embed,cli,house,package}/**/*.test.ts',
        'test/{e2e,visual}/**/*.test.ts',
      ],
    },
  },
  {
    test: {
      ...test,
      name: 'Firefox',
      include: [`test/e2e/${IN_FIREFOX}.test.ts`],
      env: { FACTBOX_E2E: 'firefox' },
    },
  },
];

const hasFirefox = await firefox().then(
  () => true,
  () => false,
);

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: hasFirefox ? projects : projects.slice(0, 1),
    // A browser waits as often as it works: two files at a time, also where there are two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
