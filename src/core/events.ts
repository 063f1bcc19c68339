import type { Problem } from '../story/problems.ts';

const init = { bubbles: true, composed: true };

/** The element shows its items. */
export class FactboxReadyEvent extends Event {
  static readonly type = 'factbox-ready';
  constructor() {
    super(FactboxReadyEvent.type, init);
  }
}

/** The element shows its fallback, and why. */
export class FactboxErrorEvent extends Event {
  static readonly type = 'factbox-error';
  constructor(
    /** One line for developers: file, path, what is wrong, what to do. */
    readonly message: string,
    readonly problems: readonly Problem[],
  ) {
    super(FactboxErrorEvent.type, init);
  }
}

/** Half of the element was in view for one second. Fired once. */
export class FactboxViewEvent extends Event {
  static readonly type = 'factbox-view';
  constructor(readonly items: readonly string[]) {
    super(FactboxViewEvent.type, init);
  }
}

/** A reader opened or closed a disclosure. */
export class FactboxToggleEvent extends Event {
  static readonly type = 'factbox-toggle';
  constructor(
    readonly item: string,
    readonly open: boolean,
  ) {
    super(FactboxToggleEvent.type, init);
  }
}

declare global {
  interface HTMLElementEventMap {
    'factbox-ready': FactboxReadyEvent;
    'factbox-error': FactboxErrorEvent;
    'factbox-view': FactboxViewEvent;
    'factbox-toggle': FactboxToggleEvent;
  }
}
