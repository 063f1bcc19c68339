import type { Collection, Shown, Statistic } from '../../story/schema.ts';
import { readQuantity } from '../../words/read.ts';
import { unitsOf } from './figure.ts';
import { put } from './patch.ts';
import { decided, type Work } from './work.ts';

const VOICE: Partial<Record<Collection, string>> = { quotes: 'speakers', statistics: 'claimant', responses: 'from' };

/** The work with a reading written into the item; `null` if the item has no place for it. */
function written(work: Work, list: Collection, index: number, reading: string): Work | null {
  const agent = work.story.agents.find(({ name }) => name === reading);
  const voice = VOICE[list];
  if (agent && voice) return put(work, ['story', list, index, voice], voice === 'claimant' ? agent.id : [agent.id]);
  if (list !== 'statistics') return null;
  const { quantity } = work.story.statistics[index] as Statistic;
  const read = readQuantity(quantity.stated, work.story.lang);
  const path = ['story', list, index, 'quantity'];
  if (read?.says.some((one) => one === reading)) return put(work, [...path, 'comparator'], reading);
  if (/^[A-Z]{3}$/.test(reading) && read && unitsOf(read).length)
    return put(work, [...path, 'unit'], { currency: reading });
  const anchor = read?.anchors.find((one) => JSON.stringify(one) === reading);
  return anchor === undefined ? null : put(work, [...path, 'anchor'], anchor);
}

/** The work with a doubt decided by one of its readings; `null` if a person has to write the reading. */
export function readDoubt(work: Work, list: Shown, index: number, doubt: string, reading: string): Work | null {
  const entry = work.story[list][index];
  const next = entry && written(work, list as Collection, index, reading);
  return next && entry ? decided(next, entry.id, doubt) : null;
}
