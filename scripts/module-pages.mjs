/* The Desk's page, and the style sheets of the Desk and of the panel that writes snippets, beside their scripts. */
import { cpSync, writeFileSync } from 'node:fs';
import { bundle } from 'lightningcss';

cpSync('src/desk/index.html', 'dist/desk/index.html');
for (const [filename, built] of [
  ['src/desk/desk.css', 'dist/desk/desk.css'],
  ['src/embed/snippet/panel.css', 'dist/embed/panel.css'],
]) {
  writeFileSync(built, bundle({ filename, minify: true }).code);
}
