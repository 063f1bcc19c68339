import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONFIRMED, dataJson, dataText, EXAMPLE } from '../story/stories.ts';
import { data, factbox, folder } from './command.ts';

const STORY = data(EXAMPLE);
const SOURCE = `courier=${data('examples/flood-barrier.source.txt')}`;
const DIR = folder();
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(DIR, name), content);
  return join(DIR, name);
};

const unrecorded = () => {
  const story = dataJson(EXAMPLE) as { sources: { verified?: unknown }[] };
  for (const source of story.sources) delete source.verified;
  return story;
};

describe('a story without a fault', () => {
  test('against its source', async () => {
    expect(await factbox(['check', STORY, '--source', SOURCE])).toEqual({
      code: 0,
      out: `${STORY}: no problems.\n`,
      err: '',
    });
  });

  const alone = (text: string) => file('alone.json', text.replace('flood-barrier.source.txt', 'not-here.txt'));

  test('without its source, and with a record: no note', async () => {
    const story = alone(dataText(EXAMPLE));
    expect(await factbox(['check', story])).toEqual({ code: 0, out: `${story}: no problems.\n`, err: '' });
  });

  test('without its source, and without a record: a note, and no fault', async () => {
    const story = alone(JSON.stringify(unrecorded()));
    const note = `note: ${story}: the source "courier" was not compared with its text. Give --source courier=FILE.`;
    expect(await factbox(['check', story])).toEqual({ code: 0, out: `${note}\n${story}: no problems.\n`, err: '' });
  });

  test('changed since its record: a note that names what changed', async () => {
    const story = alone(dataText(EXAMPLE).replace('"measure": "', '"measure": "not '));
    const { code, out } = await factbox(['check', story]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^note: \S+alone\.json: changed since the source "courier" was compared with its text on \d{4}-\d\d-\d\d: [\w-]+\. Give --source courier=FILE --record\.\n/,
    );
  });

  test('that names the file of its source is compared with it', async () => {
    file('text.txt', dataText('examples/flood-barrier.source.txt').replace('we did not act', 'we had to act'));
    const story = file('beside.json', dataText(EXAMPLE).replace('flood-barrier.source.txt', 'text.txt'));
    const { code, out } = await factbox(['check', story]);
    expect(code).toBe(1);
    expect(out).toContain('evidence[0].exact: the source has');
  });

  test('in a language it cannot read: a fault for each figure that nobody confirmed', async () => {
    const dutch = file('dutch.json', dataText(EXAMPLE).replace('"lang": "en', '"lang": "nl'));
    const { code, out } = await factbox(['check', dutch, '--source', SOURCE]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^\S+dutch\.json:\d+:\d+: [\w-]+, \$\.statistics\[\d\]\.quantity\.stated: the check cannot read the hedge(?: and number)? in ".+"\. Compare /m,
    );
  });

  test('with folds: a note for each, and no fault', async () => {
    const straight = file('straight.json', dataText(EXAMPLE).replaceAll('‘it will hold’', "'it will hold'"));
    const { code, out } = await factbox(['check', straight, '--source', SOURCE]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^note: \S+straight\.json:\d+:\d+: [\w-]+, \$\.quotes\[\d\]\.evidence\[0\]: compared without regard to quotation marks\.$/m,
    );
  });

  test('with a byte-order mark and CRLF line ends', async () => {
    const story = file('bom.json', `\uFEFF${dataText(EXAMPLE).replaceAll('\n', '\r\n')}`);
    expect((await factbox(['check', story, '--source', SOURCE])).code).toBe(0);
  });
});

describe('a story at fault', () => {
  test('is told problem by problem: file, line and column, item, path, what, hint', async () => {
    const story = data('invalid/anchor-disagrees.json');
    expect(await factbox(['check', story])).toEqual({
      code: 1,
      out: [
        `${story}:51:9: came-back, $.statistics[0].quantity.anchor: the words "30%" say 30, not 33. Let the anchor follow the words.`,
        `note: ${story}: the source "gazette" was not compared with its text. Give --source gazette=FILE.`,
        `${story}: 1 problem.\n`,
      ].join('\n'),
      err: '',
    });
  });

  test('does not hide the others', async () => {
    const { code, out } = await factbox(['check', data('invalid/empty.json'), STORY, '--source', SOURCE]);
    expect(code).toBe(1);
    expect(out).toContain('empty.json:1:1: $: this is not JSON');
    expect(out).toContain(`${STORY}: no problems.`);
  });

  test('for a changed word of its source', async () => {
    const text = dataText('examples/flood-barrier.source.txt').replace('we did not act', 'we had to act');
    const { code, out } = await factbox(['check', STORY, '--source', `courier=${file('changed.txt', text)}`]);
    expect(code).toBe(1);
    expect(out).toMatch(/\$\.sources\[0\]\.sha256: .*\n.*\$\.quotes\[0\]\.evidence\[0\]\.exact: the source has/);
  });

  const huge = `{"headline":"${'x'.repeat(2_000_000)}"}`;
  test.each<[name: string, content: string | Uint8Array, line: string]>([
    ['page.json', '<!doctype html>\n<title>404</title>', '1:1: $: this is not JSON: '],
    ['torn.json', dataText(EXAMPLE).slice(0, 900), '24:17: $: this is not JSON: '],
    ['huge.json', huge, ' $: the story is larger than 2000000 bytes. Split the story.'],
    ['latin1.json', Uint8Array.of(0x22, 0xe9, 0x22), ' $: the file is not UTF-8 text. Save it as UTF-8.'],
    ['null.json', 'null', '1:1: $: null is not an object. '],
    ['deep.json', '['.repeat(99_999), ' $: the story nests deeper than 32 levels.'],
  ])('for being no story: %s', async (name, content, line) => {
    const path = file(name, content);
    const { code, out, err } = await factbox(['check', path]);
    expect([code, err]).toEqual([1, '']);
    expect(out.slice(0, path.length + 1 + line.length)).toBe(`${path}:${line}`);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });

  test.each([
    ['missing.json', 'there is no such file'],
    ['', 'this is a folder, not a file'],
  ])('for not being there: %j', async (name, what) => {
    const path = join(DIR, name);
    const { code, out, err } = await factbox(['check', path]);
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')[0]).toBe(`${path}: $: ${what}. Check the name of the file.`);
  });
});

describe('sources', () => {
  test('go to the stories that name them', async () => {
    const other = file('other.json', dataText(EXAMPLE).replaceAll('"courier"', '"bugle"'));
    const bugle = `bugle=${data('examples/flood-barrier.source.txt')}`;
    const { code, out } = await factbox(['check', STORY, other, '--source', SOURCE, '--source', bugle]);
    expect([code, out]).toEqual([0, `${STORY}: no problems.\n${other}: no problems.\n`]);
  });

  test('that no story names are a problem', async () => {
    const { code, out } = await factbox(['check', STORY, '--source', SOURCE.replace('courier', 'couirer')]);
    expect(code).toBe(1);
    expect(out).toContain('$.sources: there is no source "couirer". Name a source of the story.');
  });

  test('are given once', async () => {
    const { code, err } = await factbox(['check', STORY, '--source', SOURCE, '--source', SOURCE]);
    expect([code, err.split('.')[0]]).toEqual([2, 'factbox check: --source courier: the source is given twice']);
  });

  test('are text', async () => {
    const image = file('image.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
    const { code, err } = await factbox(['check', STORY, '--source', `courier=${image}`]);
    expect([code, err.includes(`${image}: the file is not UTF-8 text`)]).toEqual([2, true]);
  });

  test('may have "=" in their names', async () => {
    const text = file('a=b.txt', dataText('examples/flood-barrier.source.txt'));
    expect((await factbox(['check', STORY, '--source', `courier=${text}`])).code).toBe(0);
  });
});

describe('--record', () => {
  test('writes the record, and leaves all else as it stands', async () => {
    const before = dataText(EXAMPLE).replace(/,\n *"verified": \{[^}]*\},\s*"repeated": \[[^\]]*\]\s*\}/, '');
    expect(before).not.toContain('verified');
    for (const [name, text] of [
      ['spaces.json', before],
      ['crlf.json', before.replaceAll('\n', '\r\n')],
    ] as const) {
      const story = file(name, text);
      const { code, out } = await factbox(['check', story, '--source', SOURCE, '--record']);
      expect([code, out]).toEqual([
        0,
        `${story}: recorded that the words were compared with the source "courier".\n${story}: no problems.\n`,
      ]);
      // The example's own list is on one line.
      const after = readFileSync(story, 'utf8').replace(
        /\[\s+("[\w-]+")\s+\](?=\s+\}\s+\},\s+\{\s+"id": "barrier-review")/,
        '[$1]',
      );
      const today = JSON.parse(after).sources[0].verified.on;
      const stored = dataText(EXAMPLE).replace(/"on": "[\d-]+"/, `"on": "${today}"`);
      expect(after).toBe(name === 'crlf.json' ? stored.replaceAll('\n', '\r\n') : stored);
    }
  });

  test('writes nothing for a story at fault', async () => {
    const story = file('fault.json', dataText('invalid/anchor-disagrees.json'));
    expect((await factbox(['check', story, '--record'])).code).toBe(1);
    expect(readFileSync(story, 'utf8')).toBe(dataText('invalid/anchor-disagrees.json'));
  });

  test('covers a story until it changes, and covers what did not change', async () => {
    const story = file('changes.json', JSON.stringify(unrecorded()));
    await factbox(['check', story, '--source', SOURCE, '--record']);
    const recorded = JSON.parse(readFileSync(story, 'utf8'));
    recorded.sources[0].file = null;
    recorded.headline = 'Another headline';
    writeFileSync(story, JSON.stringify(recorded));
    expect((await factbox(['check', story])).out).toBe(`${story}: no problems.\n`);
    recorded.quotes[0].context = 'Another context';
    writeFileSync(story, JSON.stringify(recorded));
    expect((await factbox(['check', story])).out).toContain(`: ${recorded.quotes[0].id}. Give --source`);
    recorded.sources[0].verified.sha256 = '0'.repeat(64);
    writeFileSync(story, JSON.stringify(recorded));
    expect((await factbox(['check', story])).out).toContain('was not compared with its text');
  });
});

describe('--json', () => {
  const json = async (...args: string[]) => {
    const { code, out } = await factbox(['check', '--json', ...args]);
    return { code, ...JSON.parse(out) };
  };

  test('of a story without a fault', async () => {
    expect(await json(STORY, '--source', SOURCE)).toEqual({
      code: 0,
      problems: [],
      folds: [],
      unverified: [],
      unread: [expect.objectContaining(CONFIRMED)],
    });
  });

  test('of stories at fault', async () => {
    const [bad, missing] = [data('invalid/anchor-disagrees.json'), join(DIR, 'missing.json')];
    expect(await json(bad, missing)).toEqual({
      code: 1,
      problems: [
        {
          file: bad,
          path: '$.statistics[0].quantity.anchor',
          what: 'the words "30%" say 30, not 33',
          hint: 'Let the anchor follow the words',
          item: 'came-back',
          line: 51,
          column: 9,
        },
        { file: missing, path: '$', what: 'there is no such file', hint: 'Check the name of the file' },
      ],
      folds: [],
      unverified: [{ file: bad, source: 'gazette', items: ['doors', 'came-back'], since: null }],
      unread: [],
    });
  });

  test('of folds', async () => {
    const story = dataJson(EXAMPLE) as { quotes: { evidence: { prefix: string }[] }[] };
    const passage = story.quotes[0]?.evidence[0];
    if (passage) passage.prefix = passage.prefix.replaceAll('“', '"');
    const path = file('folds.json', JSON.stringify(story));
    expect(await json(path, '--source', SOURCE)).toMatchObject({
      code: 0,
      folds: [{ file: path, path: '$.quotes[0].evidence[0]', folds: ['quotation marks'] }],
    });
  });
});
