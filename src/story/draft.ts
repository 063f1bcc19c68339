import { COLLECTIONS, isWithdrawn } from './items.ts';
import type { Problem } from './problems.ts';
import type { Story } from './schema.ts';

/** What a drafted story leaves to an editor: a problem for each doubt that nobody has decided yet. */
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
