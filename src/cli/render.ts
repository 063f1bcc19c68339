import { parseArgs } from 'node:util';
import { KINDS, render as rendered, SIZES, THEMES, WIDGET_NAMES } from '../static/render.ts';
import { BRAND_OPTIONS, BRAND_USAGE, brandOf } from './brand.ts';
import { writeWhole } from './files.ts';
import { UsageError, type Verb } from './io.ts';
import { addressOf, answering, languageOf, oneOf, oneStory, percentOf, storyOf } from './stories.ts';

const options = {
  item: { type: 'string', multiple: true, default: [] as string[] },
  as: { type: 'string' },
  widget: { type: 'string' },
  lang: { type: 'string' },
  theme: { type: 'string' },
  size: { type: 'string' },
  url: { type: 'string' },
  threshold: { type: 'string' },
  ...BRAND_OPTIONS,
  out: { type: 'string', short: 'o' },
} as const;

export const render: Verb = {
  usage: `factbox render STORY.json --item ID… --as ${KINDS.join('|')} [--widget ${WIDGET_NAMES.join('|')}] [--lang LANG] [--theme ${THEMES.join('|')}] [--size ${SIZES.join('|')}] [--threshold PERCENT] [--url URL] ${BRAND_USAGE} [-o FILE]`,
  summary: 'Write an item for places where no script runs: pages, feeds, mail, search engines, social cards.',
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const file = oneStory(positionals);
    if (!values.item.length) throw new UsageError('--item ID is missing');
    const as = oneOf('as', values.as, KINDS);
    if (!as) throw new UsageError(`--as is missing: one of ${KINDS.join(', ')}`);
    const given = {
      item: values.item,
      widget: oneOf('widget', values.widget, WIDGET_NAMES),
      theme: oneOf('theme', values.theme, THEMES),
      size: oneOf('size', values.size, SIZES),
      lang: languageOf(values.lang),
      url: addressOf('url', values.url),
      threshold: percentOf('threshold', values.threshold),
      brand: brandOf(values, /^(png|svg)$/.test(as), '--as png or svg'),
    };
    if (as === 'png' && !values.out) throw new UsageError('a png is bytes: give -o FILE');
    return answering(
      io,
      async () => {
        const story = await storyOf(file, io, 'What is rendered shows it.');
        const whole = await rendered(story, { ...given, as });
        if (!values.out) return io.out(String(whole).replace(/\n$/, ''));
        await writeWhole(values.out, whole);
        if (as !== 'png' && as !== 'svg') return;
        // Whoever posts the picture posts its words with it.
        const words = await rendered(story, { ...given, as: 'text' });
        await writeWhole(`${values.out.replace(/\.(png|svg)$/i, '')}.txt`, words);
        io.out(words.trimEnd());
      },
      file,
    );
  },
};
