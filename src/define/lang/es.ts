import { messages } from '../../format/messages.es.ts';
import { registerMessages } from '../../format/messages.ts';

registerMessages(messages);
