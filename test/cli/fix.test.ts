import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataText, EXAMPLE } from '../story/stories.ts';
import { data, factbox, folder } from './command.ts';

const DIR = folder();
const SOURCE = 'flood-barrier.source.txt';
const file = (name: string, content: string): string => {
  writeFileSync(join(DIR, name), content);
  return join(DIR, name);
};
file(SOURCE, dataText(`examples/${SOURCE}`));
const read = (path: string) => readFileSync(path, 'utf8');
const fix = (story: string, ...more: string[]) => factbox(['check', story, '--fix', ...more]);

describe('check --fix', () => {
  test('changes nothing of a story that is in order', async () => {
    const story = file('whole.json', dataText(EXAMPLE));
    expect(await fix(story)).toEqual({ code: 0, out: `${story}: no problems.\n`, err: '' });
    expect(read(story)).toBe(dataText(EXAMPLE));
  });

  test('counts what a person left out or miscounted, and leaves all else as it stands', async () => {
    const whole = dataText(EXAMPLE);
    const wrong = whole
      .replaceAll(/"start": \d+/g, '"start": 0')
      .replace(/"sha256": "[0-9a-f]{64}",\n/, '"sha256": null,\n');
    const story = file('start.json', wrong);
    const { code, out } = await fix(story);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^\S+start\.json: \d+ passages written as counted in the source\.\n\S+start\.json: no problems\.\n$/,
    );
    expect(read(story)).toBe(whole);
  });

  test('takes a selector that is only its words, and writes it as the others', async () => {
    const story = JSON.parse(dataText(EXAMPLE));
    const [{ source, exact }] = story.quotes[0].evidence;
    story.quotes[0].evidence[0] = { source, exact };
    for (const space of [0, 2, '\t']) {
      const path = file('words.json', JSON.stringify(story, null, space));
      const { code, out } = await fix(path, '--record');
      expect([code, out]).toEqual([0, expect.stringContaining('1 passage written as counted in the source.')]);
      const written = JSON.parse(read(path));
      const [evidence] = written.quotes[0].evidence;
      expect([...dataText(`examples/${SOURCE}`)].slice(evidence.start, evidence.end).join('')).toBe(exact);
      expect(Object.keys(evidence)).toEqual(['source', 'exact', 'prefix', 'suffix', 'start', 'end']);
      expect(read(path).split('\n')[0]).toBe(
        space ? '{' : JSON.stringify(written).slice(0, read(path).split('\n')[0]?.length),
      );
    }
  });

  test('finds the passages again in a text that has changed', async () => {
    const text = file('changed.txt', `Corrected on Monday.\n\n${dataText(`examples/${SOURCE}`)}`);
    const story = file('moved.json', dataText(EXAMPLE));
    const { code, out } = await fix(story, '--source', `courier=${text}`);
    expect([code, out]).toEqual([0, expect.stringContaining('no problems')]);
    expect((await factbox(['check', story, '--source', `courier=${text}`])).code).toBe(0);
  });

  test('says where words differ, writes nothing there, and no digest', async () => {
    const text = file(
      'other.txt',
      dataText(`examples/${SOURCE}`).replaceAll('we did not act', 'we did not always act'),
    );
    const story = file('differs.json', dataText(EXAMPLE));
    const { code, out } = await fix(story, '--source', `courier=${text}`, '--record');
    expect(code).toBe(1);
    expect(out).toMatch(
      /differs\.json:\d+:\d+: [\w-]+, \$\.quotes\[\d\]\.evidence\[0\]: ".+" is not in the source, which has ".* we did not \[always\] act.*"\. Correct the words by hand\.\n/,
    );
    expect(JSON.parse(read(story)).sources[0].sha256).toBe(JSON.parse(dataText(EXAMPLE)).sources[0].sha256);
    expect(JSON.parse(read(story)).quotes[0].evidence[0]).toEqual(JSON.parse(dataText(EXAMPLE)).quotes[0].evidence[0]);
  });

  test('does not hide what else is wrong', async () => {
    const { code, out } = await fix(data('invalid/anchor-disagrees.json'));
    expect([code, out]).toEqual([1, expect.stringContaining('say 30, not 33')]);
  });
});
