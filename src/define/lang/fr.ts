import { messages } from '../../format/messages.fr.ts';
import { registerMessages } from '../../format/messages.ts';

registerMessages(messages);
