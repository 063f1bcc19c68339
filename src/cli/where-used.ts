import { parseArgs } from 'node:util';
import { pageAddress, storyAddress } from '../embed/addresses.ts';
import { type Io, UsageError, type Verb, WELL } from './io.ts';
import { recordOf } from './publish/record.ts';

const usage = 'factbox where-used DIR --since YYYY-MM-DD';

export const whereUsed: Verb = {
  usage,
  summary:
    'List what was corrected or withdrawn since a day: which forms follow by themselves, and which a person must change.',
  async run(args, io: Io) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { since: { type: 'string' } } });
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw new UsageError('name one published folder');
    const { since = '' } = values;
    if (!/^\d{4}-\d\d-\d\d$/.test(since)) throw new UsageError('--since is missing, or is no day such as 2026-11-22');
    const record = recordOf(folder);
    if (!record) throw new UsageError(`${folder} holds nothing published`);
    const { base } = record;
    for (const { id: story, changes, version } of record.stories) {
      const versions = record.pinned.find(({ id }) => id === story)?.versions.map((one) => one.version) ?? [];
      for (const { id, date, note, items } of changes.filter((one) => one.date >= since)) {
        io.out(`${date} ${story}/${id}: ${note}`);
        for (const item of items) {
          io.out(`  ${item}`);
          io.out(`    follow: script, figure, wordpress, shortcode, react (${storyAddress(base, story)})`);
          io.out(`    follow: iframe, amp, oembed (${pageAddress(base, story, item)})`);
          io.out('    change by hand: static, markdown, image, mail');
          for (const one of versions.filter((other) => other !== version))
            io.out(`    pinned: ${base}pinned/${story}/${one}/${item}.html`);
        }
      }
    }
    if (!record.stories.some(({ changes }) => changes.some((one) => one.date >= since)))
      io.out(`Nothing was corrected or withdrawn since ${since}.`);
    return WELL;
  },
};
