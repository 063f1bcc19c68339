import { anchor, ground } from '../../story/anchor.ts';
import { likeness } from '../../story/likeness.ts';
import type { Evidence } from '../../story/schema.ts';
import { put } from './patch.ts';
import { evidenceOf, placed, type Work } from './work.ts';

/** What became of a passage in a new text. */
export type Fate = 'same' | 'moved' | 'changed' | 'gone' | 'several';

export interface Notice {
  readonly id: string;
  /** Which of the item's passages. */
  readonly passage: number;
  readonly fate: Fate;
  readonly exact: string;
  /** What stands there now, with what differs in brackets. */
  readonly now: string | null;
}

/** Replaces the text of a source. A passage is pointed at again only if it is sure to be the one that was meant. */
export function replaced(
  work: Work,
  source: string,
  text: string,
): { readonly work: Work; readonly notices: Notice[] } {
  const within = ground(text);
  const notices: Notice[] = [];
  let next: Work = put(work, ['texts', source], text);
  for (const { list, index, entry } of placed(work.story)) {
    evidenceOf(entry).forEach((one, passage) => {
      if (one.source !== source) return;
      const found = anchor(one, within);
      const sure = !('what' in found);
      if (sure) next = put(next, ['story', list, index, 'evidence', passage], found);
      const fate = sure
        ? found.start === one.start && found.end === one.end
          ? 'same'
          : 'moved'
        : lost(one, within.joined, text);
      const now = fate === 'changed' ? likeness(one.exact, text) : null;
      notices.push({ id: entry.id, passage, fate, exact: one.exact, now });
    });
  }
  return { work: next, notices };
}

function lost({ exact }: Evidence, joined: string, text: string): Fate {
  const words = ground(exact).joined.trim();
  if (words && joined.includes(words)) return 'several';
  return likeness(exact, text) ? 'changed' : 'gone';
}
