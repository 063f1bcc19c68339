import type { Messages } from '../format/messages.ts';
import type { Response } from '../story/schema.ts';

/** The kind of a response, or that there was none. */
export const answer = ({ reply, types }: Response, messages: Messages): string =>
  reply === 'in-source' ? messages.kinds(types.map((type) => messages.types[type])) : messages.reply[reply];
