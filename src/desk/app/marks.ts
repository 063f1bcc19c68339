import type { Problem } from '../../story/problems.ts';
import type { Story } from '../../story/schema.ts';
import type { ArticleText, Span } from '../model/article.ts';
import { evidenceOf, type Placed, placed } from '../model/work.ts';

/** A passage of an item in the text that is shown. */
export interface Mark extends Span {
  readonly item: Placed;
  /** Which of the item's passages it is. */
  readonly passage: number;
}

/** The passages of a source, in their order. */
export const marksIn = (story: Story, source: string | null, article: ArticleText): Mark[] =>
  placed(story)
    .flatMap((item) =>
      evidenceOf(item.entry).flatMap((one, passage) =>
        one.source === source && Number.isInteger(one.start) && Number.isInteger(one.end)
          ? [{ item, passage, start: article.unit(one.start), end: article.unit(one.end) }]
          : [],
      ),
    )
    .sort((a, b) => a.start - b.start);

/** The problems at each passage: at the one that a problem names, or else at the first of the item. */
export function problemsAtMarks(marks: readonly Mark[], problems: readonly Problem[]): Map<Mark, Problem[]> {
  const byItem = new Map<string, Mark[]>();
  for (const mark of marks) byItem.set(mark.item.entry.id, [...(byItem.get(mark.item.entry.id) ?? []), mark]);
  const found = new Map<Mark, Problem[]>();
  for (const problem of problems) {
    const own = byItem.get(problem.item ?? '') ?? [];
    const [, passage = ''] = /\.evidence\[(\d+)\]/.exec(problem.path) ?? [];
    const mark = own.find((one) => passage && one.passage === Number(passage)) ?? own[0];
    if (mark) found.set(mark, [...(found.get(mark) ?? []), problem]);
  }
  return found;
}
