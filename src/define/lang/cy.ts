import { messages } from '../../format/messages.cy.ts';
import { registerMessages } from '../../format/messages.ts';

registerMessages(messages);
