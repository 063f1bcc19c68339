import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ROOT } from './imports.ts';

test('the plugin says the version of the package, and dist/ has it as a zip file', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const of = (name: string) => readFileSync(join(ROOT, 'wordpress', name), 'utf8');
  expect(of('factbox.php')).toContain(`Version:           ${version}\n`);
  expect(of('readme.txt')).toContain(`Stable tag: ${version}\n`);
  expect(of('editor.asset.php')).toContain(`'${version}'`);
  const zip = unzipSync(readFileSync(join(ROOT, 'dist/factbox-wordpress.zip')));
  const files = readdirSync(join(ROOT, 'wordpress'));
  expect(Object.keys(zip).sort()).toEqual(['factbox/', ...files.map((name) => `factbox/${name}`)].sort());
  for (const name of files) expect(Buffer.from(zip[`factbox/${name}`] as Uint8Array).toString()).toBe(of(name));
});
