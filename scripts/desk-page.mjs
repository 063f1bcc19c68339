/* The Desk's page and its style sheet, beside its scripts in dist/desk/. */
import { cpSync, writeFileSync } from 'node:fs';
import { bundle } from 'lightningcss';

cpSync('src/desk/index.html', 'dist/desk/index.html');
writeFileSync('dist/desk/desk.css', bundle({ filename: 'src/desk/desk.css', minify: true }).code);
