import { messages } from '../../format/messages.de.ts';
import { registerMessages } from '../../format/messages.ts';

registerMessages(messages);
