import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../house/imports.ts';
import { data, factbox, folder } from './command.ts';

const DIR = folder();
const DIST = join(ROOT, 'dist');

/** What the command says until it has said that it can be stopped, and a moment longer. */
async function said(what: string): Promise<string> {
  const child = spawn(process.execPath, [join(DIST, 'cli.js'), 'serve', what, '--port', '0']);
  let text = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes) => {
      text += bytes;
      if (text.includes('Ctrl+C')) setTimeout(resolve, 200);
    });
  });
  child.kill('SIGTERM');
  return text;
}

test('a folder that was published for another address is told to be, any other folder is not', async () => {
  const out = join(DIR, 'site');
  const args = ['publish', data('examples/flood-barrier.json'), '--out', out, '--base', 'https://facts.example/'];
  expect((await factbox(args, DIST)).code).toBe(0);
  const text = await said(out);
  const [, url] = /: (http:\S+)/.exec(text) ?? [];
  expect(text).toContain(`note: it was published for https://facts.example/`);
  expect(text).toContain(`to try it here: --base ${url}`);
  expect(await said(join(out, 'text'))).not.toContain('note:');
});
