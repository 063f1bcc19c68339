import type { History, Step } from '../model/history.ts';
import type { Work } from '../model/work.ts';

/*
 * Every change stays in this browser as well, so that a reload, a crash or a lost file loses nothing. The state and the
 * steps lie apart: a change writes the state and one step, however long the history is.
 */

/** What is known of the file that the work is saved in. */
export interface Place {
  /** Its name, in the folder of the command or on the reporter's disk. */
  readonly name: string | null;
  /** The story as the file has it, and what the file was then, so that a change by somebody else is noticed. */
  readonly saved: Work['story'] | null;
  readonly version: string | null;
}

export interface Kept {
  readonly id: string;
  readonly when: number;
  readonly done: number;
  readonly now: Work;
  readonly place: Place;
}

/** Why the browser keeps nothing, as a key of the Desk's messages. */
export class KeepError extends Error {
  readonly why: 'olderDesk' | 'keptNothing';
  constructor(why: KeepError['why']) {
    super(why);
    this.why = why;
  }
}

const request = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });

let opening: Promise<IDBDatabase> | null = null;
function database(): Promise<IDBDatabase> {
  opening ??= new Promise((done, failed) => {
    const asked = indexedDB.open('factbox-desk', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('works', { keyPath: 'id' });
      asked.result.createObjectStore('steps');
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
    asked.onblocked = () => failed(new KeepError('olderDesk'));
  });
  return opening;
}

const stepsOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** Keeps the work of one story. It knows which steps lie in the browser already. */
export class Keeper {
  readonly id: string;
  #kept: readonly Step[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(id: string, kept: readonly Step[] = []) {
    this.id = id;
    this.#kept = kept;
  }

  /** Writes what is new, after what was asked for before. */
  keep(history: History<Work>, place: Place): Promise<void> {
    this.#last = this.#last.catch(() => undefined).then(() => this.#write(history, place));
    return this.#last;
  }

  async #write({ now, steps, done }: History<Work>, place: Place): Promise<void> {
    const transaction = (await database()).transaction(['works', 'steps'], 'readwrite');
    const store = transaction.objectStore('steps');
    let from = 0;
    while (from < steps.length && steps[from] === this.#kept[from]) from += 1;
    if (from < this.#kept.length) store.delete(IDBKeyRange.bound([this.id, from], [this.id, []]));
    for (const [i, step] of steps.slice(from).entries()) store.put(step, [this.id, from + i]);
    transaction.objectStore('works').put({ id: this.id, when: Date.now(), done, now, place } satisfies Kept);
    await new Promise<void>((finished, failed) => {
      transaction.oncomplete = () => finished();
      transaction.onabort = () => failed(transaction.error ?? new KeepError('keptNothing'));
    });
    this.#kept = steps;
  }
}

/** What this browser keeps, the newest first. */
export async function keptWorks(): Promise<Kept[]> {
  const all: Kept[] = await request((await database()).transaction('works').objectStore('works').getAll());
  return all.sort((a, b) => b.when - a.when);
}

/** A work with its whole history; `null` where the browser has none of that name. */
export async function keptWork(id: string): Promise<{ kept: Kept; history: History<Work> } | null> {
  const transaction = (await database()).transaction(['works', 'steps']);
  const [kept, steps] = await Promise.all([
    request<Kept | undefined>(transaction.objectStore('works').get(id)),
    request<Step[]>(transaction.objectStore('steps').getAll(stepsOf(id))),
  ]);
  return kept ? { kept, history: { now: kept.now, steps, done: kept.done } } : null;
}

export async function forget(id: string): Promise<void> {
  const transaction = (await database()).transaction(['works', 'steps'], 'readwrite');
  transaction.objectStore('steps').delete(stepsOf(id));
  await request(transaction.objectStore('works').delete(id));
}
