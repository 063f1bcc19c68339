import { messages } from '../../format/messages.pl.ts';
import { registerMessages } from '../../format/messages.ts';

registerMessages(messages);
