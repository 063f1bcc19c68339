import { messages } from '../../format/messages.ar.ts';
import { registerMessages } from '../../format/messages.ts';

registerMessages(messages);
