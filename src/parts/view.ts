import type { TemplateResult } from 'lit/html.js';
import type { Messages } from '../format/messages.ts';
import type { Story } from '../story/schema.ts';

/** Draws the control that shares an item; `about` ends its name. */
export type Share = (about: string, view: View) => TemplateResult;

/** Everything that a view gets besides its item. */
export interface View {
  readonly story: Story;
  readonly messages: Messages;
  /** The page is in another language than the story, and in that of the messages. */
  readonly foreign?: boolean;
  /** The level of the item's heading, 2 to 6; `null` for none. */
  readonly level: number | null;
  /** Told when a reader opens or closes a disclosure of an item. Left out where no script runs. */
  readonly toggled?: (item: string, open: boolean) => void;
  /** Left out where the page offers no sharing. */
  readonly share?: Share | undefined;
}
