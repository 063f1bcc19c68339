import { KINDS } from '../model/kinds.ts';
import type { Session } from '../session/session.ts';

export interface Command {
  readonly name?: 'help' | 'save' | 'next' | 'back' | 'leave';
  /** As a person reads them. */
  readonly keys: readonly string[];
  readonly what: string;
  /** Whether the keys of an event are these, where no field is typed into. */
  is(event: KeyboardEvent): boolean;
  run(session: Session): void;
}

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);
const CTRL = isMac ? '⌘' : 'Ctrl';
const withCtrl = (event: KeyboardEvent): boolean => (isMac ? event.metaKey : event.ctrlKey) && !event.altKey;
const alone = (key: string) => (event: KeyboardEvent) =>
  event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
const nothing = (): void => undefined;

/** Whether the key belongs to a field. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null
  );
}
const inDialog = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest('dialog') !== null;

export const COMMANDS: readonly Command[] = [
  { keys: ['j'], what: 'The next proposed item', is: alone('j'), run: (session) => session.chooseProposed(1) },
  { keys: ['k'], what: 'The proposed item before', is: alone('k'), run: (session) => session.chooseProposed(-1) },
  { keys: ['a'], what: 'Accept the item', is: alone('a'), run: (session) => session.acceptChosen() },
  { keys: ['x'], what: 'Reject or remove the item', is: alone('x'), run: (session) => session.removeChosen() },
  {
    keys: ['←', '→', '↑', '↓'],
    what: 'In the article: go from word to word, from paragraph to paragraph; with Shift, select more',
    is: () => false,
    run: nothing,
  },
  ...KINDS.map(({ key, one }) => ({
    keys: [key],
    what: `In the article: mark the selected words as ${/^[AEIOU]/.test(one) ? 'an' : 'a'} ${one.toLowerCase()}`,
    is: () => false,
    run: nothing,
  })),
  {
    keys: ['v'],
    what: 'In the article: add the selected words as evidence of the item',
    is: () => false,
    run: nothing,
  },
  {
    keys: [`${CTRL} Z`],
    what: 'Undo',
    is: (event) => withCtrl(event) && !event.shiftKey && event.key.toLowerCase() === 'z' && !inDialog(event),
    run: (session) => session.undo(),
  },
  {
    keys: [`${CTRL} Shift Z`, `${CTRL} Y`],
    what: 'Redo',
    is: (event) =>
      withCtrl(event) &&
      !inDialog(event) &&
      ((event.shiftKey && event.key.toLowerCase() === 'z') || event.key.toLowerCase() === 'y'),
    run: (session) => session.redo(),
  },
  {
    name: 'save',
    keys: [`${CTRL} S`],
    what: 'Save',
    is: (event) => withCtrl(event) && event.key.toLowerCase() === 's',
    run: nothing,
  },
  {
    name: 'next',
    keys: ['F6'],
    what: 'The next column',
    is: ({ key, shiftKey }) => key === 'F6' && !shiftKey,
    run: nothing,
  },
  {
    name: 'back',
    keys: ['Shift F6'],
    what: 'The column before',
    is: ({ key, shiftKey }) => key === 'F6' && shiftKey,
    run: nothing,
  },
  {
    name: 'leave',
    keys: ['Esc'],
    what: 'Leave a field, so that letters are keys again',
    is: (event) => event.key === 'Escape' && isTyping(event) && !inDialog(event),
    run: nothing,
  },
  { name: 'help', keys: ['?'], what: 'This table', is: alone('?'), run: nothing },
];

export const commandFor = (event: KeyboardEvent): Command | undefined => COMMANDS.find((one) => one.is(event));
