/* The WordPress plugin as WordPress takes it: one zip file, one folder in it, the same bytes each time. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';

const FIRST_DAY = new Date(1980, 0, 1);
const files = readdirSync('wordpress').sort();
const folder = Object.fromEntries(files.map((name) => [name, readFileSync(`wordpress/${name}`)]));
writeFileSync('dist/factbox-wordpress.zip', zipSync({ factbox: folder }, { mtime: FIRST_DAY, level: 9 }));
