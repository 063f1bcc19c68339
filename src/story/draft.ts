import { COLLECTIONS, isWithdrawn } from './items.ts';
import type { Problem } from './problems.ts';
import type { Story } from './schema.ts';

/** A problem for each doubt of a drafted story that no editor has settled yet. */
export function openDoubts(story: Story): Problem[] {
  return COLLECTIONS.flatMap((name) =>
    story[name].flatMap((item, i): Problem[] =>
      isWithdrawn(item)
        ? []
        : (item.draft ?? []).map(({ doubt, readings }, j) => ({
            path: `$.${name}[${i}].draft[${j}]`,
            what: `no editor has accepted the draft: ${doubt.replace(/\.$/, '')}${readings.length ? ` (${readings.join(', or ')})` : ''}`,
            hint: 'Decide, correct the item, and remove its "draft"',
          })),
    ),
  );
}
