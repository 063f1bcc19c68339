import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { BUDGETS, sizeOf } from '../scripts/budget.mjs';

// The reference pages are made from the manifest, which `npm install` builds unless it was told to run no scripts.
if (!existsSync(fileURLToPath(new URL('../dist/custom-elements.json', import.meta.url)))) {
  throw new Error('dist/custom-elements.json is missing. Run `npm run build` first, then start Storybook again.');
}

/** What the Size panel says of the built script, where it was built. */
const bytes = () =>
  Object.fromEntries(
    Object.keys(BUDGETS)
      .filter((file) => existsSync(fileURLToPath(new URL(`../${file}`, import.meta.url))))
      .map((file) => [file.replace('dist/', ''), sizeOf(file)]),
  );

const config: StorybookConfig = {
  stories: ['../stories/*.mdx', '../stories/docs/*.mdx', '../stories/*.stories.ts'],
  framework: '@storybook/web-components-vite',
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  env: (env) => ({ ...env, STORYBOOK_FACTBOX_BYTES: JSON.stringify(bytes()) }),
  // The page's own ground comes from the toolbar's page and paper.
  features: { backgrounds: false, sidebarOnboardingChecklist: false },
  // Storybook imports this one past Vite's prepared copy of Lit, which would then be on the page twice.
  viteFinal: (vite) => ({
    ...vite,
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [...(vite.optimizeDeps?.include ?? []), 'lit/directive-helpers.js'],
    },
  }),
};

export default config;
