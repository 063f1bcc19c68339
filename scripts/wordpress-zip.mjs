/* The WordPress plugin as WordPress takes it: one zip file, one folder in it, the same bytes each time. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { made } from './wordpress-languages.mjs';

const FIRST_DAY = new Date(1980, 0, 1);

const packed = (folder) =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const path = join(folder, name);
        return [name, statSync(path).isDirectory() ? packed(path) : readFileSync(path)];
      }),
  );

const plugin = packed('wordpress');
Object.assign(plugin.languages, made());
writeFileSync('dist/factbox-wordpress.zip', zipSync({ factbox: plugin }, { mtime: FIRST_DAY, level: 9 }));
