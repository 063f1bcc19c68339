import type { DeskMessages } from '../messages.ts';
import { KINDS } from '../model/kinds.ts';
import type { Session } from '../session/session.ts';

export interface Command {
  readonly name?: 'help' | 'save' | 'next' | 'back' | 'leave';
  /** As a person reads them. */
  readonly keys: readonly string[];
  readonly what: (words: DeskMessages) => string;
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
  { keys: ['j'], what: ({ keys }) => keys.next, is: alone('j'), run: (session) => session.chooseProposed(1) },
  { keys: ['k'], what: ({ keys }) => keys.previous, is: alone('k'), run: (session) => session.chooseProposed(-1) },
  { keys: ['a'], what: ({ keys }) => keys.accept, is: alone('a'), run: (session) => session.acceptChosen() },
  { keys: ['x'], what: ({ keys }) => keys.reject, is: alone('x'), run: (session) => session.removeChosen() },
  {
    keys: ['←', '→', '↑', '↓'],
    what: ({ keys }) => keys.arrows,
    is: () => false,
    run: nothing,
  },
  ...KINDS.map(
    ({ key, list }): Command => ({
      keys: [key],
      what: ({ keys, kinds }) => keys.mark(kinds[list].inWords),
      is: () => false,
      run: nothing,
    }),
  ),
  { keys: ['↵'], what: ({ keys }) => keys.again, is: () => false, run: nothing },
  {
    keys: ['v'],
    what: ({ keys }) => keys.evidence,
    is: () => false,
    run: nothing,
  },
  {
    keys: [`${CTRL} Z`],
    what: ({ keys }) => keys.undo,
    is: (event) => withCtrl(event) && !event.shiftKey && event.key.toLowerCase() === 'z' && !inDialog(event),
    run: (session) => session.undo(),
  },
  {
    keys: [`${CTRL} Shift Z`, `${CTRL} Y`],
    what: ({ keys }) => keys.redo,
    is: (event) =>
      withCtrl(event) &&
      !inDialog(event) &&
      ((event.shiftKey && event.key.toLowerCase() === 'z') || event.key.toLowerCase() === 'y'),
    run: (session) => session.redo(),
  },
  {
    name: 'save',
    keys: [`${CTRL} S`],
    what: ({ keys }) => keys.save,
    is: (event) => withCtrl(event) && event.key.toLowerCase() === 's',
    run: nothing,
  },
  {
    name: 'next',
    keys: ['F6'],
    what: ({ keys }) => keys.nextColumn,
    is: ({ key, shiftKey }) => key === 'F6' && !shiftKey,
    run: nothing,
  },
  {
    name: 'back',
    keys: ['Shift F6'],
    what: ({ keys }) => keys.columnBefore,
    is: ({ key, shiftKey }) => key === 'F6' && shiftKey,
    run: nothing,
  },
  {
    name: 'leave',
    keys: ['Esc'],
    what: ({ keys }) => keys.leave,
    is: (event) => event.key === 'Escape' && isTyping(event) && !inDialog(event),
    run: nothing,
  },
  { name: 'help', keys: ['?'], what: ({ keys }) => keys.help, is: alone('?'), run: nothing },
];

export const commandFor = (event: KeyboardEvent): Command | undefined => COMMANDS.find((one) => one.is(event));
