import type { Gender } from '../words/first-names.ts';
import type { Speech } from '../words/speech.ts';
import { type Actor, type AgentKind, nameOf, roleFits, type Voice, voice } from './actors.ts';
import type { Item } from './items.ts';
import type { Person } from './names.ts';
import type { Subject } from './subjects.ts';
import type { Span } from './text.ts';

/** Who was spoken of last, and how plainly. */
interface Salient {
  readonly actors: readonly Actor[];
  readonly start: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** 2 for a subject, 1 for a mention. */
  readonly rank: number;
}

const REACH = 6;

/** Keeps who was met in an article, and tells whom its words mean. */
export class Cast {
  readonly actors: Actor[] = [];
  readonly #salient: Salient[] = [];
  readonly #people = new Map<Person, Actor>();
  readonly #named = new Map<string, Actor>();
  /** Who has spoken under a surname that others bear too. */
  readonly #bySurname = new Set<Actor>();
  readonly #text: string;
  readonly #speech: Speech;

  constructor(text: string, speech: Speech, people: readonly Person[]) {
    this.#text = text;
    this.#speech = speech;
    for (const person of people) {
      const actor: Actor = {
        kind: 'person',
        name: nameOf(person),
        person,
        gender: person.gender,
        head: null,
        likely: !person.first,
        at: person.at,
      };
      this.#people.set(person, actor);
      this.actors.push(actor);
    }
  }

  actorOf(person: Person): Actor {
    return this.#people.get(person) as Actor;
  }

  note(actors: readonly Actor[], start: number, sentence: number, paragraph: number, rank: number): void {
    if (actors.length) this.#salient.push({ actors, start, sentence, paragraph, rank });
  }

  /** An organisation, or whatever else is called by words with capitals. */
  proper(span: Span): Actor {
    const name = this.#text
      .slice(span.start, span.end)
      .replace(/\s+/g, ' ')
      .replace(/^(?:the|der|die|das|le|la|les)\s+/i, '');
    const words = name.toLowerCase().split(/[\s-]/);
    const known = this.#named.get(name.toLowerCase()) ?? this.#byInitials(name);
    if (known) return known;
    const { organisations, documents, groups } = this.#speech;
    const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
    const sure = has(organisations) || /^\p{Lu}{2,}s?$/u.test(name);
    const kind = has(documents)
      ? 'document'
      : has(groups) || /^\p{Lu}\p{L}+(?:ns|rs|ts|es)$/u.test(name)
        ? 'group'
        : 'organisation';
    const gender = kind === 'group' ? 'many' : null;
    const actor: Actor = {
      kind,
      name,
      person: null,
      gender,
      head: null,
      likely: !sure && kind === 'organisation',
      at: span.start,
    };
    this.#named.set(name.toLowerCase(), actor);
    this.actors.push(actor);
    return actor;
  }

  #byInitials(name: string): Actor | undefined {
    const short = /^\p{Lu}{2,6}$/u.test(name);
    const initials = (text: string) => [...text.matchAll(/(?<![\p{L}])\p{Lu}/gu)].join('');
    for (const actor of this.actors) {
      if (actor.kind === 'person' || !/\s/.test(short ? actor.name : name)) continue;
      if (short ? initials(actor.name) === name : actor.name.length < 7 && initials(name) === actor.name) return actor;
    }
    return undefined;
  }

  #recent(
    before: number,
    paragraph: number,
    fits: (actor: Actor) => boolean,
  ): { best: Salient | null; others: Actor[] } {
    const seen: Salient[] = [];
    let last = -1;
    for (let at = this.#salient.length - 1; at >= 0; at -= 1) {
      const one = this.#salient[at] as Salient;
      if (one.start >= before) continue;
      if (paragraph - one.paragraph > REACH) break;
      if (!one.actors.some(fits)) continue;
      if (last >= 0 && one.sentence !== last) break;
      last = one.sentence;
      seen.push(one);
    }
    const best = seen.find(({ rank }) => rank === 2) ?? seen.at(-1) ?? null;
    const others = [...new Set(seen.flatMap(({ actors }) => actors.filter(fits)))].filter(
      (actor) => !best?.actors.includes(actor),
    );
    return { best, others };
  }

  /** Whom a subject means. */
  voiceOf(subject: Subject, sentence: number, paragraph: number, verb = ''): Voice {
    const spot = { start: subject.start, end: subject.end };
    switch (subject.kind) {
      case 'name': {
        const all = subject.mention.people.map((person) => this.actorOf(person));
        if (all.length === 1) return voice(all, 'explicit');
        // If several share a name, it means the only one of them who is mentioned nearby.
        const near = all.filter((actor) =>
          this.#salient.some(
            (one) =>
              paragraph - one.paragraph < 3 &&
              one.start < subject.start &&
              one.actors.length === 1 &&
              one.actors[0] === actor,
          ),
        );
        if (near.length === 1) this.#bySurname.add(near[0] as Actor);
        if (near.length === 1) return { ...voice(near, 'explicit'), others: all.filter((actor) => actor !== near[0]) };
        // Otherwise it means the only one who has spoken under this surname.
        const spoke = all.filter((actor) => this.#bySurname.has(actor));
        return spoke.length === 1
          ? { ...voice(spoke, 'explicit'), others: all.filter((actor) => actor !== spoke[0]) }
          : voice(all, 'ambiguous');
      }
      case 'joint': {
        const voices = subject.all.map((one) => this.voiceOf(one, sentence, paragraph));
        return {
          ...voice(
            voices.flatMap(({ actors }) => actors),
            voices.some(({ how }) => how === 'ambiguous') ? 'ambiguous' : 'explicit',
          ),
        };
      }
      case 'proper':
        return voice([this.proper(spot)], 'explicit');
      case 'phrase':
        return this.#phrase(subject, paragraph);
      case 'pronoun':
        return this.#pronoun(subject.word, subject.start, paragraph, verb);
    }
  }

  #pronoun(word: string, before: number, paragraph: number, verb: string): Voice {
    const means = this.#speech.pronouns[word];
    const fits = (actor: Actor): boolean =>
      means === 'thing'
        ? actor.kind === 'organisation' || actor.kind === 'document'
        : means === 'many'
          ? actor.gender === 'many' || actor.kind === 'group' || actor.kind === 'organisation'
          : (actor.kind === 'person' || actor.kind === 'anonymous') &&
            (actor.gender === means || actor.gender === null);
    const { best, others } = this.#recent(before, paragraph, fits);
    if (means === 'many') {
      const near = this.#salient.filter((one) => one.start < before && paragraph - one.paragraph <= REACH);
      const joint = near.findLast((one) => one.actors.length > 1);
      // One person whose gender is not told: "One officer told us. They said".
      const single = near.findLast(
        (one) =>
          one.rank === 2 &&
          one.actors.length === 1 &&
          one.actors[0]?.kind === 'anonymous' &&
          one.actors[0].gender === null,
      );
      const group = near.findLast((one) => one.actors.length === 1 && one.actors[0]?.kind === 'group');
      const meant = [joint, group, single].filter((one) => !!one).sort((a, b) => b.start - a.start)[0] ?? best;
      if (meant) return voice(meant.actors, 'pronoun');
    }
    if (means === 'thing') {
      const document = this.#salient.findLast(
        (one) => one.start < before && paragraph - one.paragraph <= 1 && one.actors[0]?.kind === 'document',
      );
      if (document && this.#speech.mild.has(verb)) return voice(document.actors, 'pronoun');
    }
    if (!best) return voice([], 'ambiguous');
    const actors = best.actors.length > 1 && means !== 'many' ? best.actors.filter(fits) : best.actors;
    // If the pronoun fits only one actor, that actor is of its gender.
    if (actors.length === 1 && (means === 'm' || means === 'f') && !others.length)
      (actors[0] as Actor).gender ??= means;
    return actors.length > 1 && means !== 'many'
      ? voice(actors, 'ambiguous')
      : { ...voice(actors, 'pronoun'), others: others.filter((actor) => actor.gender === means) };
  }

  /** "the report", "Jane Roe’s review": a document where it is first spoken of, by the words before its noun. */
  document(items: readonly Item[], at: number): Actor {
    const { lower, end } = items[at] as Item;
    const owned = /^['’]s$/.test(items[at - 1]?.text ?? '');
    const known = this.actors.findLast((actor) => actor.kind === 'document' && actor.head === lower);
    if (known) return known;
    const { start } = items[owned ? at - 2 : at - 1] ?? (items[at] as Item);
    const actor: Actor = {
      kind: 'document',
      name: this.#text
        .slice(start, end)
        .replace(/\s+/g, ' ')
        .replace(/^(?:A|An|The)\s/, (article) => article.toLowerCase()),
      person: null,
      gender: null,
      head: lower,
      likely: false,
      at: start,
    };
    this.actors.push(actor);
    return actor;
  }

  #phrase(subject: Extract<Subject, { kind: 'phrase' }>, paragraph: number): Voice {
    const { head, definite, start, end } = subject;
    const { roles, women, men, groups, organisations, documents } = this.#speech;
    const name = this.#text.slice(start, end).replace(/\s+/g, ' ');
    const gender: Gender | null = women.has(head) ? 'f' : men.has(head) ? 'm' : null;
    const modified = name.toLowerCase().replace(/^(?:the|this|that)\s+/, '');
    if (definite && roles.has(head) && !/^(?:his|her|their|its|my|our)\s/i.test(name)) {
      const bears = ({ person }: Actor) => person?.roles.some((role) => roleFits(role, head, modified)) ?? false;
      const { best } = this.#recent(start, paragraph, bears);
      const all = this.actors.filter(bears);
      const chosen = best?.actors.filter(bears) ?? (all.length === 1 ? all : []);
      if (chosen.length)
        return { ...voice([chosen[0] as Actor], 'explicit'), others: all.filter((actor) => actor !== chosen[0]) };
    }
    const before = this.actors.findLast(
      (actor) =>
        actor.head === head && actor.at < start && (definite || actor.name.toLowerCase() === name.toLowerCase()),
    );
    if (before && (definite || before.kind === 'group')) return voice([before], 'explicit');
    const kind: AgentKind = documents.has(head)
      ? 'document'
      : organisations.has(head)
        ? 'organisation'
        : groups.has(head) || (/[^s]s$/.test(head) && !roles.has(head))
          ? 'group'
          : 'anonymous';
    const cleaned = kind === 'anonymous' || kind === 'group' ? name : name.replace(/^(?:the)\s+/i, 'the ');
    const actor: Actor = {
      kind,
      name: cleaned,
      person: null,
      gender: kind === 'group' ? 'many' : gender,
      head,
      likely: false,
      at: start,
    };
    this.actors.push(actor);
    return voice([actor], 'explicit');
  }
}
