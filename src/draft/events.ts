import type { Event } from '../story/schema.ts';
import type { Article } from './article.ts';
import { datesIn } from './dates.ts';
import { type Doubt, doubted } from './doubts.ts';
import type { Pointer } from './evidence.ts';
import type { Ids } from './ids.ts';
import type { Roster } from './roster.ts';
import type { Sentence } from './sentences.ts';

const LONGEST = 400;
const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The sentences that say when something happened, outside quotations, as entries of a story. */
export function eventsOf(article: Article, pointer: Pointer, roster: Roster, ids: Ids): Event[] {
  const { text, sentences, quotations, speech, items, scene, paragraphs } = article;
  const quoted = (at: number) => quotations.some(({ outer }) => outer.start <= at && at < outer.end);
  const dates = datesIn(text, speech);
  let d = 0;
  return sentences.flatMap((sentence: Sentence, s): Event[] => {
    while (d < dates.length && (dates[d]?.start ?? 0) < sentence.start) d += 1;
    const own = dates.slice(d, d + 12).filter(({ start, end }) => end <= sentence.end && !quoted(start));
    const words = text.slice(sentence.start, sentence.end);
    if (words.length > LONGEST || paragraphs[sentence.paragraph]?.line || /^["“„«‘']/u.test(words)) return [];
    const relative = own.length ? null : speech.relativeTime.exec(words);
    if (!own.length && (!relative || quoted(sentence.start + relative.index))) return [];
    const evidence = pointer.to(sentence);
    if (!evidence) return [];
    const doubts: Doubt[] = [];
    if (relative)
      doubts.push({
        doubt: `The article says “${oneLine(relative[0])}” and no more. Give the date if you know it, or keep it open.`,
        readings: [],
      });
    if (own.length > 1)
      doubts.push({
        doubt: 'The sentence holds more than one date. Make an event of each, or keep the one that is meant.',
        readings: own.map(({ date }) => date),
      });
    const actors = (items[s] ?? []).flatMap(({ name }) =>
      name?.people.length === 1 ? [scene.cast.actorOf(name.people[0] as never)] : [],
    );
    const event: Event = {
      ...{
        id: ids.of(words, 'event'),
        date: own[0]?.date ?? null,
        dateStated: relative && oneLine(relative[0]),
        confirmed: null,
        text: oneLine(words),
        agents: [...new Set(actors.map((actor) => roster.idOf(actor)))],
      },
      ...{ sensitivity: [], evidence: [evidence] },
    };
    return [doubted(event, doubts)];
  });
}
