import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{story,format,load,static,embed,cli,house,package}/**/*.test.ts', 'test/{e2e,visual}/**/*.test.ts'],
    // A cold browser, or a package installed into an empty folder, takes its time; no test measures any.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
