/* Tabs of one browser tell each other what they have open. */

/** What a tab has open: the work as the browser keeps it, and the file that it is saved in. */
export interface Opened {
  readonly id: string;
  readonly name: string | null;
}
interface Told extends Opened {
  readonly isAnswer: boolean;
}

/** What another tab has in common with this one. */
export type Shared = 'work' | 'file';

export class OtherTabs {
  readonly #channel = new BroadcastChannel('factbox-desk');
  #own: Opened | null = null;

  constructor(found: (shared: Shared) => void) {
    this.#channel.addEventListener('message', ({ data: { id, name, isAnswer } }: MessageEvent<Told>) => {
      const own = this.#own;
      const shared = own?.id === id ? 'work' : own?.name && own.name === name ? 'file' : null;
      if (!own || !shared) return;
      if (!isAnswer) this.#tell({ ...own, isAnswer: true });
      // The tab that was there first keeps its work, and only shows the notice.
      found(isAnswer ? shared : 'file');
    });
  }

  #tell(told: Told): void {
    this.#channel.postMessage(told);
  }

  /** This tab has opened something, or nothing any more. */
  open(opened: Opened | null): void {
    this.#own = opened;
    if (opened) this.#tell({ ...opened, isAnswer: false });
  }
}
