import { registerMessages } from '../../format/messages.ts';
import { messages } from '../../format/messages.ur.ts';

registerMessages(messages);
