import type { Agent } from '../story/schema.ts';
import type { Actor } from './actors.ts';
import type { Cast } from './cast.ts';
import type { Ids } from './ids.ts';

/** Gives the actors of an article their entries in the story, in the order in which they are first needed. */
export class Roster {
  readonly #entries = new Map<Actor, Agent>();
  readonly #ids: Ids;
  readonly #names = new Map<string, Agent>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  get agents(): Agent[] {
    return [...this.#entries.values()].concat(this.#own);
  }
  readonly #own: Agent[] = [];

  /** An agent that is no actor of the article: who publishes it, or somebody whom it does not name. */
  add(kind: Agent['kind'], name: string, description: string | null = null): string {
    const known = this.#names.get(name.toLowerCase());
    if (known) return known.id;
    const agent = entry(this.#ids.of(name, kind), kind, name, null, description);
    this.#names.set(name.toLowerCase(), agent);
    this.#own.push(agent);
    return agent.id;
  }

  idOf(actor: Actor): string {
    const known = this.#entries.get(actor);
    if (known) return known.id;
    const shown =
      actor.kind === 'anonymous' || actor.kind === 'group'
        ? actor.name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
        : actor.name;
    const same = this.#names.get(shown.toLowerCase());
    if (same && same.kind === actor.kind && actor.kind !== 'person' && actor.kind !== 'anonymous') {
      this.#entries.set(actor, same);
      return same.id;
    }
    const agent = entry(
      this.#ids.of(shown, actor.kind),
      actor.kind,
      shown,
      actor.person?.roles[0]?.replace(/\s+/g, ' ') ?? null,
      null,
    );
    this.#names.set(shown.toLowerCase(), agent);
    this.#entries.set(actor, agent);
    return agent.id;
  }

  /** Everybody whom the article names, whether they speak or not. */
  people(cast: Cast): void {
    for (const actor of cast.actors) if (actor.kind === 'person') this.idOf(actor);
  }
}

const entry = (
  id: string,
  kind: Agent['kind'],
  name: string,
  role: string | null,
  description: string | null,
): Agent => ({
  id,
  kind,
  name,
  role,
  description,
  anonymity: kind === 'anonymous' ? { by: null, reason: null } : null,
});
