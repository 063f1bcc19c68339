/*
 * What every test runs in, on every machine alike. Set before a browser starts: `import` is enough.
 * - Fonts: those of packages alone, for the browsers of Linux. What the system has installed has no part in it.
 * - Time zone and language: UTC, and the English that programs speak where nobody chose one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FAMILIES = { serif: 'DejaVu Serif', 'sans-serif': 'DejaVu Sans', monospace: 'DejaVu Sans Mono' };

const { resolve } = createRequire(import.meta.url);
const packaged = (name, ...folders) => folders.map((folder) => join(dirname(resolve(`${name}/package.json`)), folder));
const folders = [
  ...packaged('dejavu-fonts-ttf', 'ttf'),
  // DejaVu lacks letters of Urdu.
  ...packaged('@expo-google-fonts/noto-sans-arabic', '400Regular', '700Bold'),
];
const cache = fileURLToPath(new URL('../node_modules/.cache/factbox/', import.meta.url));
const aliases = Object.entries(FAMILIES).map(
  ([name, family]) => `<alias><family>${name}</family><prefer><family>${family}</family></prefer></alias>`,
);

mkdirSync(cache, { recursive: true });
const file = join(cache, 'fonts.conf');
writeFileSync(
  file,
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${join(cache, 'fonts')}</cachedir>
<selectfont><rejectfont><glob>*MathTeXGyre*</glob></rejectfont></selectfont>
${aliases.join('\n')}
<match target="font"><edit name="hintstyle"><const>hintslight</const></edit></match>
<match><edit name="family" mode="append_last"><string>${FAMILIES['sans-serif']}</string></edit></match>
</fontconfig>
`,
);

Object.assign(process.env, {
  FONTCONFIG_FILE: file,
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  LANGUAGE: 'en',
});
