/*
 * Style sheets stand in `css` templates without expressions. The script's build minifies them as it goes; run by itself,
 * this minifies those of the ES modules in dist/lib/, where a publisher's bundler sees but a text.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';

/** A style sheet minified, in ASCII. */
export const minifyCss = (css, filename) =>
  transform({ filename, code: Buffer.from(css), minify: true })
    .code.toString()
    .replace(/[^\0-\x7f]/gu, (sign) => `\\${sign.codePointAt(0).toString(16)} `);

/** A module's code with its style sheets minified. */
export const minifyStyles = (code, filename) =>
  code.replace(/\bcss ?`([^`]*)`/g, (_, css) => {
    const minified = minifyCss(css.replaceAll('\\\\', '\\'), filename);
    return `css\`${minified.replace(/[\\`$]/g, '\\$&')}\``;
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const path of readdirSync('dist/lib', { recursive: true })) {
    if (!path.endsWith('.styles.js')) continue;
    const file = `dist/lib/${path}`;
    writeFileSync(file, minifyStyles(readFileSync(file, 'utf8'), file));
  }
}
