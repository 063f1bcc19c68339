import { parseArgs } from 'node:util';
import { PackageError } from '../static/errors.ts';
import { decode, readBytes } from './files.ts';
import { AT_FAULT, UsageError, type Verb, WELL } from './io.ts';
import { packages } from './packages.ts';
import { CMS_NAMES, CMSES, type Cms, type CmsName } from './survives/cms.ts';
import { compare, type Outcome, type Survived } from './survives/compare.ts';
import { squeeze } from './survives/markup.ts';

interface Tried extends Outcome {
  readonly cms: CmsName;
  readonly title: string;
  /** How words that were kept are retyped when they are shown. */
  readonly retypes: readonly string[];
}

/** What each CMS leaves of a snippet. */
export async function survivals(html: string, names: readonly CmsName[] = CMS_NAMES): Promise<Tried[]> {
  const needed = [...new Set(names.flatMap((name): readonly string[] => CMSES[name].packages))];
  const found = await packages('factbox survives', needed);
  // References stay as they are written: WordPress retypes a character, but not its numeric reference.
  const text = squeeze(html.replace(/<[^>]*>/g, ' '));
  return names.map((cms) => {
    const { title, clean, retypes = () => [] }: Cms = CMSES[cms];
    return { cms, title, ...compare(html, clean(html, found)), retypes: retypes(text) };
  });
}

const answer = (name: string, survived: Survived): string =>
  `${name} ${survived === null ? 'none' : survived ? 'kept' : 'LOST'}`;

function lines(one: Tried): string[] {
  const { verdict, title, words, speaker, source, upgrade, removed, added, retypes, left } = one;
  const parts = [answer('words', words), answer('speaker', speaker), answer('source', source)];
  const upgraded = upgrade === null ? 'no widget' : upgrade ? 'still upgraded' : 'no longer upgraded';
  return [
    `${verdict.padEnd(8)}${title}: ${parts.join(', ')}; ${upgraded}.`,
    ...(removed.length ? [`        removes ${removed.join(', ')}`] : []),
    ...(added ? [`        SHOWS ${JSON.stringify(added.length > 80 ? `${added.slice(0, 79)}…` : added)}`] : []),
    ...retypes.map((what) => `        retypes ${what}`),
    ...(verdict === 'kept' ? [] : (left || '(nothing)').split(/\n+/).map((line) => `        | ${line}`)),
  ];
}

export const survives: Verb = {
  usage: `factbox survives SNIPPET.html [--cms ${CMS_NAMES.join('|')} …] [--json]`,
  summary: 'Tell what content management systems, reader modes and feeds leave of a snippet.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { cms: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('name one snippet');
    const unknown = values.cms.find((name) => !CMS_NAMES.includes(name as CmsName));
    if (unknown !== undefined) throw new UsageError(`--cms ${unknown} is not one of ${CMS_NAMES.join(', ')}`);
    const bytes = await readBytes(file);
    let html: string;
    try {
      html = decode(bytes);
    } catch {
      throw new UsageError(`${file}: the file is not UTF-8 text`);
    }
    if (!html.trim()) throw new UsageError(`${file}: the snippet is empty`);
    try {
      const all = await survivals(html, values.cms.length ? (values.cms as CmsName[]) : CMS_NAMES);
      io.out(values.json ? JSON.stringify({ file, outcomes: all }, null, 2) : all.flatMap(lines).join('\n'));
      return all.some(({ verdict }) => verdict === 'lost') ? AT_FAULT : WELL;
    } catch (error) {
      if (error instanceof PackageError) throw new UsageError(error.message);
      throw error;
    }
  },
};
