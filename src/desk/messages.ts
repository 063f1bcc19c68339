import { primary } from '../format/messages.ts';
import { english } from './messages.en.ts';

/** Every word of the Desk's own, in one language. The words of articles and stories never come from here. */
export type DeskMessages = typeof english;

/** The catalogues beside English, by their primary subtag. Each is loaded where a browser asks for its language. */
const CATALOGUES: Readonly<Record<string, () => Promise<{ readonly messages: DeskMessages }>>> = {};

/** The messages in the first of some languages that there are any in; in English where there are none. */
export async function deskMessages(
  languages: readonly string[],
  catalogues: typeof CATALOGUES = CATALOGUES,
): Promise<DeskMessages> {
  const known = languages.map(primary).find((code) => code === 'en' || Object.hasOwn(catalogues, code));
  const load = known && catalogues[known];
  return load ? (await load()).messages : english;
}
