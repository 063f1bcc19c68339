import type { About } from '../../draft/story.ts';
import { storyText } from '../../story/file.ts';
import type { Story } from '../../story/schema.ts';
import { today } from '../../story/today.ts';
import { recordOf } from '../../story/verified.ts';
import { begin } from '../model/history.ts';
import { openStory } from '../model/opened.ts';
import { put } from '../model/patch.ts';
import { replaced } from '../model/replaced.ts';
import { proposed, type Work } from '../model/work.ts';
import { digestOf } from './digest.ts';
import { Editing } from './editing.ts';
import { download, type Folder, StaleError } from './folders.ts';
import { Keeper, type Kept, keptWork } from './keeping.ts';
import type { Pasted } from './pasted.ts';
import { ask } from './work-thread.ts';
import { NOWHERE } from './workplace.ts';

/** The work of one reporter on one story. Elements follow its `change`; it knows no element. */
export class Session extends Editing {
  /** What is known of an article besides its words. */
  async #about({ text, title, lang, publisher, author, issued, url }: Pasted): Promise<About> {
    if (!text.trim()) throw new Error(this.messages.paper.noWords);
    return {
      ...{ lang: lang || this.history?.now.story.lang || navigator.language || 'en', title, publisher },
      ...{ authors: author ? [author] : [], issued, url, sha256: await digestOf(text), asOf: today() },
    };
  }

  /** Drafts a story from an article. */
  async draft(article: Pasted): Promise<void> {
    const { text } = article;
    const { story } = await ask('draft', { text, about: await this.#about(article) });
    const [source] = story.sources;
    const sources = story.sources.map((one) => ({ ...one, file: `${story.id}.txt`, verified: null }));
    const work = { story: { ...proposed(story), sources }, texts: { [source?.id ?? 'article']: text } };
    this.begin(begin(work), NOWHERE, this.folder, new Keeper(crypto.randomUUID()));
    const { quotes, statistics, responses, events } = story;
    this.say(this.messages.said.drafted(quotes.length, statistics.length, responses.length, events.length));
  }

  /** Adds to the story what another article brings. What the two do not agree in is listed. */
  async addSource(article: Pasted): Promise<void> {
    const { text } = article;
    const about = await this.#about(article);
    const merged = await ask('merge', { story: this.story, text, about });
    const source = merged.story.sources.find(({ sha256 }) => sha256 === about.sha256)?.id ?? '';
    const sources = merged.story.sources.map((one) =>
      one.id === source ? { ...one, file: one.file ?? `${merged.story.id}-${source}.txt` } : one,
    );
    const work: Work = {
      story: { ...merged.story, sources },
      texts: { ...this.work.texts, [source]: text },
    };
    this.conflicts = merged.conflicts;
    this.change(work, this.messages.steps.anotherSource);
    this.showSource(source);
    this.say(this.messages.said.added(merged.added.length));
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
    if (!found) throw new Error(this.messages.start.unkept);
    const { kept, history } = found;
    this.begin(history, kept.place, this.folder, new Keeper(id, history.steps));
  }

  /** Another text of a source, or its first. Passages are found again where that is sure; the others are listed. */
  async replaceText(source: string, { text }: Pasted): Promise<void> {
    if (!text.trim()) throw new Error(this.messages.paper.noWords);
    const sha256 = await digestOf(text);
    const { work, notices } = replaced(this.work, source, text);
    const index = this.story.sources.findIndex(({ id }) => id === source);
    const file = this.story.sources[index]?.file ?? `${this.story.id}-${source}.txt`;
    this.notices = notices.filter(({ fate }) => fate !== 'same');
    const path = ['story', 'sources', index];
    this.change(put(put(work, [...path, 'sha256'], sha256), [...path, 'file'], file), this.messages.steps.anotherText);
    const lost = this.notices.filter(({ fate }) => fate !== 'moved').length;
    const { said } = this.messages;
    this.say(lost ? said.passagesLost(lost) : said.passagesFound);
  }

  /**
   * Records that the words of the story agree with the texts of its sources, as `factbox check --record` does: only where
   * the check finds nothing, and for texts that are here.
   */
  async record(): Promise<void> {
    await this.check();
    if (this.problems.length) return;
    const { texts } = this.work;
    const sources: Story['sources'] = await Promise.all(
      this.story.sources.map(async (source) => {
        const text = texts[source.id];
        if (text === undefined) return source;
        const sha256 = await digestOf(text);
        return { ...source, sha256, verified: recordOf({ ...source, sha256 }, this.story, { text, sha256 }, today()) };
      }),
    );
    this.set(['sources'], sources, this.messages.steps.recording);
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
      const { said } = this.messages;
      this.say(folder ? said.savedIn(name) : said.downloaded(name));
    } catch (error) {
      if (error instanceof StaleError) this.stale = error;
      else this.trouble = this.messages.trouble.notSaved((error as Error).message);
    }
    await this.keep();
  }
}
