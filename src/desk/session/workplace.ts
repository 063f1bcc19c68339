import { storyText } from '../../story/file.ts';
import type { Problem } from '../../story/problems.ts';
import type { Story } from '../../story/schema.ts';
import type { Span } from '../model/article.ts';
import { act, type History, pause, redo, undo } from '../model/history.ts';
import { type Path, put } from '../model/patch.ts';
import type { Notice } from '../model/replaced.ts';
import { inOrder, isProposed, type Work } from '../model/work.ts';
import { givenOf } from './digest.ts';
import type { Folder, StaleError } from './folders.ts';
import { Keeper, type Place } from './keeping.ts';
import { OtherTabs } from './other-tabs.ts';
import { ask } from './work-thread.ts';

const CHECK_AFTER = 200;
const KEEP_AFTER = 250;
export const NOWHERE: Place = { name: null, saved: null, version: null };

/** What the form shows besides an entry. */
export const STORY = '$story';

/** A story that is worked on: its history, what the check says of it, and that nothing of it is lost. */
export class Workplace extends EventTarget {
  history: History<Work> | null = null;
  /** Where the work is saved; `null` until it was. */
  folder: Folder | null = null;
  place: Place = NOWHERE;
  /** What the form shows: the id of an entry, or the story itself. */
  selected: string | null = null;
  /** The words of the article that are selected, whole. */
  words: Span | null = null;
  problems: readonly Problem[] = [];
  /** What became of passages in the text that was taken last. */
  notices: readonly Notice[] = [];
  /** How the work is kept, in a sentence. */
  kept = '';
  /** Something went wrong that only a person can put right. */
  trouble = '';
  /** The file changed under the editor's hands. */
  stale: StaleError | null = null;
  /** Another tab has the same story open. */
  isElsewhere = false;
  #keeper: Keeper | null = null;
  readonly #tabs = new OtherTabs((shared) => {
    this.isElsewhere = true;
    // Two tabs that kept one work would undo each other's steps: from here on this one keeps its own.
    if (shared === 'work') this.#keeper = new Keeper(crypto.randomUUID());
    this.later();
    this.tell();
  });
  #checks = 0;
  #checkSoon = 0;
  #keepSoon = 0;

  get work(): Work {
    if (!this.history) throw new Error('no story is open');
    return this.history.now;
  }
  get story(): Story {
    return this.work.story;
  }
  /** The source whose text stands in the first column. */
  get source(): string | null {
    return (
      this.story.sources.find(({ id }) => this.work.texts[id] !== undefined)?.id ?? this.story.sources[0]?.id ?? null
    );
  }
  get text(): string {
    return this.work.texts[this.source ?? ''] ?? '';
  }
  get isSaved(): boolean {
    return this.place.saved !== null && storyText(this.place.saved) === storyText(this.story);
  }

  /** Tells the elements that something changed. */
  tell(): void {
    this.dispatchEvent(new Event('change'));
  }

  /** Says something to a person, also to one who listens. */
  say(words: string): void {
    this.dispatchEvent(new CustomEvent('say', { detail: words }));
  }

  protected begin(history: History<Work>, place: Place, folder: Folder | null, keeper: Keeper): void {
    Object.assign(this, {
      history,
      place,
      folder,
      problems: [],
      notices: [],
      isElsewhere: false,
      stale: null,
      trouble: '',
      words: null,
    });
    this.#keeper = keeper;
    this.#tabs.open({ id: keeper.id, name: place.name });
    this.selected =
      (inOrder(this.story).find(({ entry }) => isProposed(entry)) ?? inOrder(this.story)[0])?.entry.id ?? STORY;
    this.later();
    this.tell();
  }

  /** Changes the work. Each change is one undo; those of a run are one together. */
  change(next: Work, label: string, run: string | null = null): void {
    if (!this.history) return;
    const before = this.history;
    this.history = act(before, next, label, run);
    if (this.history === before) return;
    this.later();
    this.tell();
  }

  /** One value of the story in place of another. */
  set(path: Path, value: unknown, label: string, run: string | null = null): void {
    this.change(put(this.work, ['story', ...path], value), label, run);
  }

  pause(): void {
    if (this.history) this.history = pause(this.history);
  }

  #step(step: typeof undo, said: string): void {
    if (!this.history) return;
    const before = this.history;
    this.history = step(pause(before));
    const at = Math.min(before.done, this.history.done);
    if (before.done === this.history.done) return;
    this.say(`${said}: ${before.steps[at]?.label ?? ''}`);
    this.later();
    this.tell();
  }
  undo(): void {
    this.#step(undo, 'Taken back');
  }
  redo(): void {
    this.#step(redo, 'Done again');
  }

  choose(id: string | null): void {
    this.selected = id;
    this.pause();
    this.tell();
  }

  protected later(): void {
    clearTimeout(this.#checkSoon);
    clearTimeout(this.#keepSoon);
    this.#checkSoon = setTimeout(() => this.check(), CHECK_AFTER) as unknown as number;
    this.#keepSoon = setTimeout(() => this.keep(), KEEP_AFTER) as unknown as number;
  }

  async check(): Promise<void> {
    this.#checks += 1;
    const mine = this.#checks;
    const { story, texts } = this.work;
    try {
      const problems = await ask('check', { story, given: await givenOf(texts) });
      // An answer that another question has overtaken says nothing of the story as it is.
      if (mine !== this.#checks) return;
      this.problems = problems;
    } catch (error) {
      this.trouble = `The check failed: ${(error as Error).message}.`;
    }
    this.tell();
  }

  /** Keeps the work in this browser. */
  async keep(): Promise<void> {
    if (!this.history || !this.#keeper) return;
    clearTimeout(this.#keepSoon);
    try {
      await this.#keeper.keep(this.history, this.place);
      this.kept = 'Kept in this browser';
    } catch (error) {
      this.kept = '';
      this.trouble = `This browser cannot keep the work (${(error as Error).message}). Save it to a file now.`;
    }
    this.tell();
  }

  /** Back to the start. The work stays in the browser. */
  async close(): Promise<void> {
    await this.keep();
    this.history = null;
    this.#tabs.open(null);
    this.tell();
  }
}
