import { checkStory, type GivenSource } from '../../story/check.ts';
import { COLLECTIONS } from '../../story/items.ts';
import type { Problem } from '../../story/problems.ts';
import type { Collection, Story } from '../../story/schema.ts';

const ITEM = /^\$\.(\w+)\[(\d+)\]/;

/**
 * Everything that the check finds. The check stops early at a story whose shape is at fault. So the other items are
 * checked again without the unfinished ones, which would hide what is wrong with them.
 */
export function problemsOf(story: Story, given: ReadonlyMap<string, GivenSource>): readonly Problem[] {
  const { problems } = checkStory(story, given);
  const broken = new Map<Collection, Set<number>>();
  const gone = new Set<string>();
  for (const { path } of problems) {
    const [, list = '', index = ''] = ITEM.exec(path) ?? [];
    if (!COLLECTIONS.includes(list as Collection)) continue;
    broken.set(list as Collection, (broken.get(list as Collection) ?? new Set()).add(+index));
    gone.add(story[list as Collection][+index]?.id ?? '');
  }
  if (!broken.size) return problems;
  const kept = new Map<string, number[]>();
  const rest = Object.fromEntries(
    [...broken].map(([list, faults]) => {
      const indices = [...story[list].keys()].filter((index) => !faults.has(index));
      kept.set(list, indices);
      return [list, indices.map((index) => story[list][index])];
    }),
  );
  const more = checkStory({ ...story, ...rest }, given).problems.flatMap((problem): Problem[] => {
    // A reference to an item that was left out is no problem.
    if ([...gone].some((id) => problem.what.startsWith(`"${id}" is not in `))) return [];
    const path = problem.path.replace(ITEM, (all, list, index) => {
      const before = kept.get(list)?.[+index];
      return before === undefined ? all : `$.${list}[${before}]`;
    });
    return [{ ...problem, path }];
  });
  const said = new Set(problems.map(({ path, what }) => `${path} ${what}`));
  return [...problems, ...more.filter(({ path, what }) => !said.has(`${path} ${what}`))];
}
