import { formatDate } from '../format/dates.ts';
import type { Messages } from '../format/messages.ts';
import type { Story } from '../story/schema.ts';
import { uncompared } from '../story/verified.ts';

/** When a story was last checked. If nobody compared some of its words with their source, it says that instead. */
export const checkedLine = (story: Story, messages: Messages): string =>
  uncompared(story).length ? messages.uncompared : messages.checked(formatDate(story.asOf, messages));
