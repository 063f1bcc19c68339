import { parseArgs } from 'node:util';
import {
  type EmbedOptions,
  embedding,
  FIXED,
  FORMS,
  type Form,
  LEVELS,
  PAGED,
  SETTABLE,
  type Settings,
  written,
} from '../embed/snippets.ts';
import { THEMES, WIDGET_NAMES } from '../static/render.ts';
import { UsageError, type Verb } from './io.ts';
import { buildOf } from './release.ts';
import { answering, baseOf, languageOf, oneOf, oneStory, percentOf, storyOf } from './stories.ts';

function pixels(option: string, value: string | undefined): number | undefined {
  if (value === undefined || /^[1-9]\d*$/.test(value)) return value === undefined ? undefined : Number(value);
  throw new UsageError(`--${option} ${value} is no number of pixels`);
}

/**
 * What the element is set to.
 * @throws UsageError when the form or the widget takes no such setting
 */
function settingsOf(
  given: Readonly<Partial<Record<keyof Settings, string>>>,
  as: Form,
  widget: string | undefined,
): Settings {
  const theme = oneOf('theme', given.theme, THEMES);
  const level = oneOf('heading-level', given['heading-level'], LEVELS);
  const threshold = percentOf('threshold', given.threshold);
  const refuse = (option: string) => {
    throw new UsageError(`--${option} is for --as ${SETTABLE.join(', ')}: ${as} does not become the element`);
  };
  if (!SETTABLE.includes(as)) {
    if (theme) refuse('theme');
    if (level) refuse('heading-level');
    // The fixed forms take it: the words of a gauge name the threshold.
    if (threshold !== undefined && !FIXED.includes(as)) refuse('threshold');
  }
  if (threshold !== undefined && widget !== 'gauge') throw new UsageError('--threshold is for --widget gauge');
  return {
    ...(theme && { theme }),
    ...(level && { 'heading-level': level }),
    ...(threshold !== undefined && { threshold: `${threshold}` }),
  };
}

export const embed: Verb = {
  usage: `factbox embed STORY.json --item ID … --as ${FORMS.join('|')} [--base URL] [--widget ${WIDGET_NAMES.join('|')}] [--lang LANG] [--theme ${THEMES.join('|')}] [--heading-level ${LEVELS.join('|')}] [--threshold PERCENT] [--maxwidth PIXELS] [--maxheight PIXELS]`,
  summary: 'Print a snippet to paste into a page: items of a published story, their fallback inside.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ item: { type: 'string', multiple: true, default: [] } },
        ...{ as: { type: 'string' }, base: { type: 'string' } },
        ...{ widget: { type: 'string' }, lang: { type: 'string' } },
        ...{ theme: { type: 'string' }, 'heading-level': { type: 'string' }, threshold: { type: 'string' } },
        ...{ maxwidth: { type: 'string' }, maxheight: { type: 'string' } },
      },
    });
    const file = oneStory(positionals);
    const { item } = values;
    const widget = oneOf('widget', values.widget, WIDGET_NAMES);
    if (!item.length && !widget)
      throw new UsageError('--item ID is missing; or give --widget NAME for all that it shows');
    const as = oneOf('as', values.as, FORMS);
    if (!as) throw new UsageError(`--as is missing: one of ${FORMS.join(', ')}`);
    const base = baseOf(values.base);
    if (!base && !FIXED.includes(as))
      throw new UsageError(`--base URL is missing: where ${as} finds what was published`);
    if (PAGED.includes(as) && item.length !== 1)
      throw new UsageError(`--as ${as} shows the page of one item: give one --item`);
    const options: EmbedOptions = {
      ...{ item, as, base, widget, lang: languageOf(values.lang), settings: settingsOf(values, as, widget) },
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
        if (lang && PAGED.includes(as)) io.err(`note: its page is there once published with --lang ${lang}.`);
        if (as === 'amp' && /^http:/i.test(base ?? ''))
          io.err('note: AMP refuses frames that are not served by https.');
        io.out(written(one, options).trimEnd());
      },
      file,
    );
  },
};
