import { storyText } from '../../story/file.ts';
import type { Collection, Shown } from '../../story/schema.ts';
import { signoffOf } from '../../story/signed.ts';
import { today } from '../../story/today.ts';
import type { Span } from '../model/article.ts';
import { begin } from '../model/history.ts';
import { evidenced, MarkError, marked, passageOf } from '../model/mark.ts';
import { openStory } from '../model/opened.ts';
import { type Path, put } from '../model/patch.ts';
import { replaced } from '../model/replaced.ts';
import { accepted, type Entry, entryOf, inOrder, isProposed, placeOf, proposed, removed } from '../model/work.ts';
import { digestOf } from './digest.ts';
import { download, type Folder, StaleError } from './folders.ts';
import { Keeper, type Kept, keptWork } from './keeping.ts';
import type { Pasted } from './pasted.ts';
import { ask } from './work-thread.ts';
import { NOWHERE, STORY, Workplace } from './workplace.ts';

/** The work of one reporter on one story. Elements follow its `change`; it knows no element. */
export class Session extends Workplace {
  /** Drafts a story from an article. */
  async draft({ text, title, lang, publisher }: Pasted): Promise<void> {
    if (!text.trim()) throw new Error('There are no words in it. Paste the text of the article');
    const about = {
      ...{ lang: lang || navigator.language || 'en', title, publisher },
      ...{ sha256: await digestOf(text), asOf: today() },
    };
    const { story } = await ask('draft', { text, about });
    const [source] = story.sources;
    const sources = story.sources.map((one) => ({ ...one, file: `${story.id}.txt`, verified: null }));
    const work = { story: { ...proposed(story), sources }, texts: { [source?.id ?? 'article']: text } };
    this.begin(begin(work), NOWHERE, this.folder, new Keeper(crypto.randomUUID()));
    const { quotes, statistics, responses, events } = story;
    this.say(
      `Proposed: ${quotes.length} quotations, ${statistics.length} figures, ${responses.length} responses, ${events.length} events.`,
    );
  }

  /** Opens a story file. Its texts come from the same folder, or are asked for. */
  async open(name: string, text: string, version: string | null, folder: Folder | null): Promise<void> {
    const story = openStory(text, name);
    const pairs = await Promise.all(
      story.sources.map(async ({ id, file }) => [id, file && (await folder?.read(file).catch(() => null))] as const),
    );
    const texts = Object.fromEntries(pairs.flatMap(([id, read]) => (read ? [[id, read.text]] : [])));
    const history = begin({ story, texts });
    this.begin(history, { name, saved: story, version }, folder, new Keeper(crypto.randomUUID()));
  }

  /** Goes on where a tab was closed. */
  async resume({ id }: Kept): Promise<void> {
    const found = await keptWork(id);
    if (!found) throw new Error('This browser no longer keeps that story');
    const { kept, history } = found;
    this.begin(history, kept.place, this.folder, new Keeper(id, history.steps));
  }

  /** The next item, or the one before, that still waits for an editor. */
  chooseProposed(step: 1 | -1): void {
    const all = inOrder(this.story);
    const here = all.findIndex(({ entry }) => entry.id === this.selected);
    const turns = all.map((_, i) => all[(here + step * (i + 1) + all.length * 2) % all.length]);
    const next = turns.find((one) => one && isProposed(one.entry));
    if (next) this.choose(next.entry.id);
    else this.say('Nothing is proposed any more.');
  }

  accept(id: string): void {
    const next = this.selected === id;
    this.change(accepted(this.work, id), `accepting ${id}`);
    this.say('Accepted.');
    if (next && inOrder(this.story).some(({ entry }) => isProposed(entry))) this.chooseProposed(1);
  }

  remove(id: string): void {
    const all = inOrder(this.story);
    const index = all.findIndex(({ entry }) => entry.id === id);
    const next = (all[index + 1] ?? all[index - 1])?.entry.id ?? STORY;
    this.change(removed(this.work, id), `removing ${id}`);
    this.say('Removed. Undo brings it back.');
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
    this.set([list], next, `taking ${id} as the file has it`);
  }

  /** The selected words of the article as a new item. */
  mark(list: Collection): void {
    this.#onWords((words, source) => {
      const [next, id] = marked(this.work, list, source, words);
      this.change(next, `marking ${id}`);
      this.choose(id);
      this.dispatchEvent(new Event('made'));
    });
  }

  /** The selected words as evidence of the item that the form shows. */
  addEvidence(): void {
    this.#onWords((words, source) => {
      this.change(evidenced(this.work, this.selected ?? '', source, words), 'adding evidence');
      this.say('Added as evidence.');
    });
  }

  /** The selected words in place of a passage. */
  replaceEvidence(path: Path, index: number): void {
    this.#onWords((words, source) =>
      this.set([...path, index], passageOf(this.work, source, words), 'another passage'),
    );
  }

  /** Another text of a source, or its first. Passages are found again where that is sure; the others are listed. */
  async replaceText(source: string, { text }: Pasted): Promise<void> {
    if (!text.trim()) throw new Error('There are no words in it. Paste the text of the article');
    const sha256 = await digestOf(text);
    const { work, notices } = replaced(this.work, source, text);
    const index = this.story.sources.findIndex(({ id }) => id === source);
    const file = this.story.sources[index]?.file ?? `${this.story.id}-${source}.txt`;
    this.notices = notices.filter(({ fate }) => fate !== 'same');
    const path = ['story', 'sources', index];
    this.change(put(put(work, [...path, 'sha256'], sha256), [...path, 'file'], file), 'another text of the article');
    const lost = this.notices.filter(({ fate }) => fate !== 'moved').length;
    this.say(lost ? `${lost} passages need you.` : 'All passages were found again.');
  }

  /** Somebody has read the whole story as it is. */
  signOff(by: string): void {
    this.set(['signoffs'], [...(this.story.signoffs ?? []), signoffOf(this.story, by, today())], `sign-off by ${by}`);
    this.say(`Signed off by ${by}.`);
  }

  /** An item as the file has it, where an editor has accepted it there: readers may have seen it. */
  published(id: string): Entry | null {
    const entry = this.place.saved && entryOf(this.place.saved, id);
    return entry && !isProposed(entry) ? entry : null;
  }

  #onWords(work: (words: Span, source: string) => void): void {
    try {
      if (!this.words || !this.source) throw new MarkError('Select some words of the article first.');
      work(this.words, this.source);
    } catch (error) {
      if (!(error instanceof MarkError)) throw error;
      this.say(error.message);
    }
  }

  /** Saves the story, valid or not, and the texts of its sources beside it. */
  async save(folder: Folder | null, isForced = false): Promise<void> {
    this.pause();
    const { story, texts } = this.work;
    const name = this.place.name ?? `${story.id || 'story'}.json`;
    const files = story.sources.flatMap(({ id, file }) =>
      file && texts[id] !== undefined ? [[file, texts[id]] as const] : [],
    );
    try {
      if (!folder) {
        for (const [file, text] of files) download(file, text);
        download(name, storyText(story));
        this.place = { name, saved: story, version: null };
      } else {
        const version = isForced ? ((await folder.read(name))?.version ?? null) : this.place.version;
        const written = await folder.write(name, storyText(story), version);
        // The story is not called saved until the texts that it cites lie beside it.
        this.place = { ...this.place, name, version: written };
        for (const [file, text] of files) {
          const there = await folder.read(file);
          if (there?.text !== text) await folder.write(file, text, there?.version ?? null);
        }
        this.place = { name, saved: story, version: written };
        this.folder = folder;
      }
      this.stale = null;
      this.trouble = '';
      this.say(folder ? `Saved in ${name}.` : `Saved in the downloads: ${name}.`);
    } catch (error) {
      if (error instanceof StaleError) this.stale = error;
      else this.trouble = `Not saved: ${(error as Error).message}. The work is kept in this browser.`;
    }
    await this.keep();
  }
}
