import { storyError } from '../story/errors.ts';
import { isWithdrawn, itemOf } from '../story/items.ts';
import type { Shown, Story } from '../story/schema.ts';
import type { Entry, Whole, Widget } from './widget.ts';

/** The items that a widget shows where the page names none. Withdrawn ones are among them. */
export const allOf = <C extends Shown, S>(story: Story, widget: Widget<C, S>, settings: S): Entry<C>[] =>
  (story[widget.collection] as Entry<C>[]).filter(
    (entry) =>
      isWithdrawn(entry) || (!widget.refuses(entry as Whole<C>) && widget.unasked(entry as Whole<C>, settings)),
  );

/**
 * The items that a widget shows: those named by id, in that order, or without ids all that it can show.
 * @throws StoryError when the story has no such item, the widget cannot show it, or there is nothing to show
 */
export function choose<C extends Shown, S>(
  story: Story,
  widget: Widget<C, S>,
  ids: readonly string[] | null,
  settings: S,
): Entry<C>[] {
  const fail = (what: string, hint: string) => storyError(`story "${story.id}"`, what, hint, `$.${widget.collection}`);
  const known = () => story[widget.collection].map(({ id }) => id).join(', ');
  const items = ids?.map((id) => {
    const entry = itemOf(story, widget.collection, id);
    if (!entry) throw fail(`there is no item "${id}"`, known() ? `Use one of: ${known()}` : 'Choose another widget');
    const refusal = isWithdrawn(entry) ? null : widget.refuses(entry as Whole<C>);
    if (refusal) throw fail(`"${id}" ${refusal}`, 'Choose another item or another widget');
    return entry;
  });
  const shown = items ?? allOf(story, widget, settings);
  if (!shown.length) throw fail('there is no item to show', 'Add one to the story');
  return shown;
}
