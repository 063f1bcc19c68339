/* The server of the Desk is killed while it publishes: readers have a whole site, and the Desk goes on. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { served, torn } from '../cli/kills.ts';
import { ARTICLE } from './article.ts';
import {
  acceptAll,
  checked,
  choosePerson,
  desks,
  draft,
  ended,
  openItem,
  press,
  serveDesk,
  shows,
  storyIn,
} from './desk.ts';

const BASE = 'https://facts.example/';
const desk = desks();

/** Ends the process at a call of `renameSync` that moves a file of the next site to its place. */
const killer = (at: number): string => `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const real = fs.renameSync;
let count = 0;
fs.renameSync = (from, to) => {
  if (/\\.factbox.next/.test(String(from)) && (count += 1) === ${at}) process.kill(process.pid, 'SIGKILL');
  return real(from, to);
};
syncBuiltinESMExports();
`;

test.each([1, 9])('at move %d of the new site', async (at) => {
  const options = (folder: string) => ['--out', join(folder, 'site'), '--base', BASE];
  const made = await desk(options);
  const { page, folder } = made;
  const site = join(folder, 'site');
  await draft(page, ARTICLE);
  await acceptAll(page);
  await press(page, 'Publish', '.head');
  await shows(page, 'Readers have seen nothing', 'desk-publish');
  await press(page, 'Publish', 'desk-publish');
  await shows(page, 'Published.', 'desk-publish');
  await press(page, 'Close', 'dialog');
  const before = served(site);

  // The same Desk, whose server will end.
  const { port } = new URL(made.served.url);
  const file = join(folder, 'killer.mjs');
  writeFileSync(file, killer(at));
  await ended(made.served);
  made.served = await serveDesk(folder, Number(port), options(folder), ['--import', pathToFileURL(file).href]);
  await openItem(page, 'They have known this');
  await press(page, 'Remove', 'desk-people');
  await choosePerson(page, 'Ines', 'Ines Hartley');
  await press(page, 'Write a correction');
  await (await page.waitForSelector('textarea[id^="field.corrections.0.note"]'))?.type('These words were hers.');
  await press(page, 'Publish', '.head');
  await shows(page, 'Readers will see', 'desk-publish');
  await press(page, 'Publish', 'desk-publish');
  await shows(page, 'no longer answers', 'desk-publish');
  const amid = served(site);
  expect(checked(folder).status).toBe(0);

  made.served = await serveDesk(folder, Number(port), options(folder));
  await press(page, 'Close', 'dialog');
  await press(page, 'Publish', '.head');
  await press(page, 'Publish', 'desk-publish');
  await shows(page, 'Published.', 'desk-publish');
  const after = served(site);
  expect(torn(amid, before, after)).toEqual([]);
  expect(after.get(`stories/${storyIn(folder).story.id}.json`)).toContain('These words were hers.');
});
