import { parseArgs } from 'node:util';
import { type EmbedOptions, embedding, FIXED, FORMS, written } from '../embed/snippets.ts';
import { WIDGET_NAMES } from '../static/render.ts';
import { UsageError, type Verb } from './io.ts';
import { buildOf } from './release.ts';
import { answering, baseOf, oneOf, oneStory, storyOf } from './stories.ts';

/** The forms that show a published page. */
const PAGED = /^(iframe|amp|oembed)$/;

function pixels(option: string, value: string | undefined): number | undefined {
  if (value === undefined || /^[1-9]\d*$/.test(value)) return value === undefined ? undefined : Number(value);
  throw new UsageError(`--${option} ${value} is no number of pixels`);
}

export const embed: Verb = {
  usage: `factbox embed STORY.json --item ID --as ${FORMS.join('|')} [--base URL] [--widget ${WIDGET_NAMES.join('|')}] [--lang LANG] [--maxwidth PIXELS] [--maxheight PIXELS]`,
  summary: 'Print a snippet to paste into a page: an item of a published story, its fallback inside.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ item: { type: 'string' }, as: { type: 'string' }, base: { type: 'string' } },
        ...{ widget: { type: 'string' }, lang: { type: 'string' } },
        ...{ maxwidth: { type: 'string' }, maxheight: { type: 'string' } },
      },
    });
    const file = oneStory(positionals);
    if (!values.item) throw new UsageError('--item ID is missing');
    const as = oneOf('as', values.as, FORMS);
    if (!as) throw new UsageError(`--as is missing: one of ${FORMS.join(', ')}`);
    const base = baseOf(values.base);
    if (!base && !FIXED.includes(as))
      throw new UsageError(`--base URL is missing: where ${as} finds what was published`);
    const options: EmbedOptions = {
      ...{ item: values.item, as, base, lang: values.lang },
      widget: oneOf('widget', values.widget, WIDGET_NAMES),
      maxwidth: pixels('maxwidth', values.maxwidth),
      maxheight: pixels('maxheight', values.maxheight),
    };
    return answering(
      io,
      async () => {
        const story = await storyOf(file, io, 'The snippet’s words show it.');
        const release = /script|iframe/.test(as) ? await buildOf(io) : undefined;
        const one = await embedding(story, { ...options, release });
        const { lang } = one.variant;
        if (lang && PAGED.test(as)) io.err(`note: its page is there once published with --lang ${lang}.`);
        if (as === 'amp' && /^http:/i.test(base ?? ''))
          io.err('note: AMP refuses frames that are not served by https.');
        io.out(written(one, options).trimEnd());
      },
      file,
    );
  },
};
