import { diskError } from '../disk.ts';
import { isHalfMade } from './moves.ts';
import { goneFrom, json, ownedBy, RECORD, type Record, recordOf } from './record.ts';
import { Staged } from './staged.ts';

/**
 * Changes a published folder. `work` adds the new files and returns what the folder then holds. If it fails, the site
 * stays as it was.
 */
export async function changing(
  out: string,
  work: (site: Staged, before: Record | null) => Promise<Record>,
): Promise<Staged> {
  // A folder of another kind is refused before anything is written into it.
  recordOf(out);
  let site: Staged | null = null;
  try {
    site = new Staged(out);
    const before = recordOf(site.folder);
    site.own(ownedBy(before));
    const now = await work(site, before);
    site.put(RECORD, json(now));
    for (const path of before ? goneFrom(before, now) : []) site.remove(path);
    site.finish();
    return site;
  } catch (error) {
    site?.abandon();
    throw diskError(error, isHalfMade(out) ? '' : '. The site is as it was') ?? error;
  }
}
