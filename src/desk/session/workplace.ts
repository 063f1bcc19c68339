import { storyText } from '../../story/file.ts';
import type { Problem } from '../../story/problems.ts';
import type { Story } from '../../story/schema.ts';
import type { DeskMessages } from '../messages.ts';
import type { Span } from '../model/article.ts';
import { act, type History, pause, redo, undo } from '../model/history.ts';
import { type Path, put } from '../model/patch.ts';
import type { Notice } from '../model/replaced.ts';
import { entryOf, evidenceOf, inOrder, isProposed, type Work } from '../model/work.ts';
import { givenOf } from './digest.ts';
import type { Folder, StaleError } from './folders.ts';
import { KeepError, Keeper, type Place } from './keeping.ts';
import { OtherTabs } from './other-tabs.ts';
import type { DeskServer } from './server.ts';
import { ask, WorkerGone } from './work-thread.ts';

const CHECK_AFTER = 200;
const KEEP_AFTER = 250;
export const NOWHERE: Place = { name: null, saved: null, version: null };

/** What the form shows besides an entry. */
export const STORY = '$story';

/** A story that is worked on: its history, what the check says of it, and that nothing of it is lost. */
export class Workplace extends EventTarget {
  /** The Desk's own words. */
  readonly messages: DeskMessages;
  /** The command behind the page; `null` on a static host. */
  server: DeskServer | null = null;
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
  /** What a source that was added and the story do not agree in. */
  conflicts: readonly string[] = [];
  /** Whether the browser keeps the work. */
  isKept = false;
  /** Something went wrong that only a person can put right. */
  trouble = '';
  /** The file changed under the editor's hands. */
  stale: StaleError | null = null;
  /** Another tab has the same story open. */
  isElsewhere = false;
  #keeper: Keeper | null = null;
  /** The source that was chosen to be shown. */
  #shown: string | null = null;
  #compared: readonly [saved: Story, now: Story, same: boolean] | null = null;
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

  constructor(messages: DeskMessages) {
    super();
    this.messages = messages;
  }

  get work(): Work {
    if (!this.history) throw new Error('no story is open');
    return this.history.now;
  }
  get story(): Story {
    return this.work.story;
  }
  /** The source whose text stands in the first column. */
  get source(): string | null {
    const { sources } = this.story;
    const shown =
      sources.find(({ id }) => id === this.#shown) ?? sources.find(({ id }) => this.work.texts[id] !== undefined);
    return (shown ?? sources[0])?.id ?? null;
  }
  get text(): string {
    return this.work.texts[this.source ?? ''] ?? '';
  }
  get isSaved(): boolean {
    const { story } = this;
    const { saved } = this.place;
    if (!saved || saved === story) return saved !== null;
    if (this.#compared?.[0] !== saved || this.#compared[1] !== story)
      this.#compared = [saved, story, storyText(saved) === storyText(story)];
    return this.#compared[2];
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
      conflicts: [],
      isElsewhere: false,
      stale: null,
      trouble: '',
      words: null,
    });
    this.#keeper = keeper;
    this.#shown = null;
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

  #step(step: typeof undo, said: (what: string) => string): void {
    if (!this.history) return;
    const before = this.history;
    this.history = step(pause(before));
    const at = Math.min(before.done, this.history.done);
    if (before.done === this.history.done) return;
    this.say(said(before.steps[at]?.label ?? ''));
    this.later();
    this.tell();
  }
  undo(): void {
    this.#step(undo, this.messages.said.undone);
  }
  redo(): void {
    this.#step(redo, this.messages.said.redone);
  }

  choose(id: string | null): void {
    this.selected = id;
    const entry = id && entryOf(this.story, id);
    const sources = entry ? evidenceOf(entry).map(({ source }) => source) : [];
    const passages = id && this.story.sources.some((one) => one.id === id) ? [id] : sources;
    if (passages.length && !passages.includes(this.source ?? '')) this.showSource(passages[0] as string);
    this.pause();
    this.tell();
  }

  /** Shows the text of a source in the first column. */
  showSource(id: string): void {
    this.#shown = id;
    this.words = null;
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
      // A later check has begun, so this answer is out of date.
      if (mine !== this.#checks) return;
      this.problems = problems;
    } catch (error) {
      const { trouble } = this.messages;
      this.trouble = trouble.checkFailed(error instanceof WorkerGone ? trouble.noWorker : (error as Error).message);
    }
    this.tell();
  }

  /** Keeps the work in this browser. */
  async keep(): Promise<void> {
    if (!this.history || !this.#keeper) return;
    clearTimeout(this.#keepSoon);
    try {
      await this.#keeper.keep(this.history, this.place);
      this.isKept = true;
    } catch (error) {
      this.isKept = false;
      const { trouble } = this.messages;
      this.trouble = trouble.notKept(error instanceof KeepError ? trouble[error.why] : (error as Error).message);
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
