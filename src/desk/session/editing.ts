import type { Collection, Shown } from '../../story/schema.ts';
import { signoffOf } from '../../story/signed.ts';
import { today } from '../../story/today.ts';
import type { Span } from '../model/article.ts';
import { evidenced, MarkError, marked, passageOf } from '../model/mark.ts';
import type { Path } from '../model/patch.ts';
import { accepted, type Entry, entryOf, inOrder, isProposed, placeOf, removed } from '../model/work.ts';
import { STORY, Workplace } from './workplace.ts';

/** What an editor does to the items of a story. */
export class Editing extends Workplace {
  /** The kind that words were marked as last: the next words are likely of the same. */
  kind: Collection = 'quotes';

  /** The next item, or the one before, that still waits for an editor. */
  chooseProposed(step: 1 | -1): void {
    const all = inOrder(this.story);
    const here = all.findIndex(({ entry }) => entry.id === this.selected);
    const turns = all.map((_, i) => all[(here + step * (i + 1) + all.length * 2) % all.length]);
    const next = turns.find((one) => one && isProposed(one.entry));
    if (next) this.choose(next.entry.id);
    else this.say(this.messages.said.nothingProposed);
  }

  accept(id: string): void {
    const next = this.selected === id;
    this.change(accepted(this.work, id), this.messages.steps.accepting(id));
    this.say(this.messages.said.accepted);
    if (next && inOrder(this.story).some(({ entry }) => isProposed(entry))) this.chooseProposed(1);
  }

  remove(id: string): void {
    const all = inOrder(this.story);
    const index = all.findIndex(({ entry }) => entry.id === id);
    const next = (all[index + 1] ?? all[index - 1])?.entry.id ?? STORY;
    this.change(removed(this.work, id), this.messages.steps.removing(id));
    this.say(this.messages.said.removed);
    this.choose(next);
  }

  acceptChosen(): void {
    const entry = this.selected && entryOf(this.story, this.selected);
    if (entry && isProposed(entry)) this.accept(entry.id);
  }

  removeChosen(): void {
    const entry = this.selected && entryOf(this.story, this.selected);
    if (entry && placeOf(this.story, entry.id)?.list !== 'sources') this.remove(entry.id);
  }

  /** An entry as somebody else has it in the file. */
  takeTheirs(list: Shown, id: string, theirs: Entry | null): void {
    const entries = this.story[list] as readonly Entry[];
    const isMine = entries.some((one) => one.id === id);
    const next =
      theirs && !isMine ? [...entries, theirs] : entries.flatMap((one) => (one.id === id ? (theirs ?? []) : one));
    this.set([list], next, this.messages.steps.theirs(id));
  }

  /** The selected words of the article as a new item. */
  mark(list: Collection): void {
    this.kind = list;
    this.#onWords((words, source) => {
      const [next, id] = marked(this.work, list, source, words);
      this.words = null;
      this.change(next, this.messages.steps.marking(id));
      this.choose(id);
      this.dispatchEvent(new Event('made'));
    });
  }

  /** The selected words as evidence of the item that the form shows. */
  addEvidence(): void {
    this.#onWords((words, source) => {
      this.change(evidenced(this.work, this.selected ?? '', source, words), this.messages.steps.evidence);
      this.say(this.messages.said.evidenceAdded);
    });
  }

  /** The selected words in place of a passage. */
  replaceEvidence(path: Path, index: number): void {
    this.#onWords((words, source) =>
      this.set([...path, index], passageOf(this.work, source, words), this.messages.steps.anotherPassage),
    );
  }

  /** Somebody has read the whole story as it is. */
  signOff(by: string): void {
    this.set(
      ['signoffs'],
      [...(this.story.signoffs ?? []), signoffOf(this.story, by, today())],
      this.messages.steps.signoff(by),
    );
    this.say(this.messages.said.signedOff(by));
  }

  /** An item as the file has it, where an editor has accepted it there: readers may have seen it. */
  published(id: string): Entry | null {
    const entry = this.place.saved && entryOf(this.place.saved, id);
    return entry && !isProposed(entry) ? entry : null;
  }

  #onWords(work: (words: Span, source: string) => void): void {
    try {
      if (!this.words || !this.source) throw new MarkError('nothing');
      work(this.words, this.source);
    } catch (error) {
      if (!(error instanceof MarkError)) throw error;
      this.say(this.messages.marking[error.why]);
    }
  }
}
