import type { Collection, Story } from '../../story/schema.ts';
import type { DeskMessages } from '../messages.ts';
import { type Pasted, pageText } from './pasted.ts';

/* What only the command can do: fetch an address, publish, draw a social card. */

/** Why something does not go to readers, and where in the story. */
export interface Refused {
  readonly what: string;
  readonly path: string;
}

/** What publishing would do. */
export interface Outlook {
  readonly out: string;
  readonly base: string;
  /** Whether readers have seen nothing of the story yet. */
  readonly isNew: boolean;
  readonly changes: readonly {
    readonly id: string;
    readonly list: Collection;
    readonly how: keyof DeskMessages['publish']['hows'];
  }[];
  readonly refused: readonly Refused[];
}

export interface Published {
  readonly written: number;
  readonly kept: number;
  readonly notes: readonly string[];
}

type Line = { readonly done: number; readonly of: number } | Published | { readonly refused: readonly Refused[] };

export class PublishError extends Error {
  readonly refused: readonly Refused[];
  constructor(refused: readonly Refused[]) {
    super(refused.map(({ what }) => what).join(' '));
    this.refused = refused;
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = `${rest}${value ?? ''}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (done) break;
  }
  if (rest) yield rest;
}

/** The command `factbox desk` behind the page. */
export class DeskServer {
  /** The address that it publishes for; `null` where it was given no place to publish to. */
  readonly publishes: string | null;
  readonly #base: string;
  readonly #gone: string;

  constructor(base: string, publishes: string | null, gone: string) {
    this.#base = base;
    this.publishes = publishes;
    this.#gone = gone;
  }

  /** @throws Error with what the command said, or that it no longer answers */
  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(`${this.#base}${path}`, init).catch(() => {
      throw new Error(this.#gone);
    });
    if (response.ok) return response;
    throw new Error((await response.text()).trim());
  }

  /** The article at an address, as the command reads it. */
  async article(address: string): Promise<Pasted> {
    const answer = (await (await this.#ask('article', { method: 'POST', body: address })).json()) as {
      readonly article?: Omit<Pasted, 'url'>;
      readonly page?: string;
    };
    const read = answer.article ?? pageText(answer.page ?? '');
    return { ...read, url: address };
  }

  /** The social card of an item, as SVG. */
  async card(item: string, story: Story): Promise<string> {
    const body = JSON.stringify(story);
    return (await this.#ask(`card/${encodeURIComponent(item)}`, { method: 'POST', body })).text();
  }

  /** What publishing a story would change for readers, and what stands against it. */
  async look(name: string): Promise<Outlook> {
    return (await this.#ask(`publish/${encodeURIComponent(name)}`)).json();
  }

  /** What the command tells on the way. A connection that breaks off may end amid a line. */
  async *#lines(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
    try {
      for await (const text of linesOf(body)) yield JSON.parse(text) as Line;
    } catch {
      throw new Error(this.#gone);
    }
  }

  /**
   * Publishes a story in the version that was looked at.
   * @throws PublishError where the story may not go to readers
   */
  async publish(name: string, version: string, step: (done: number, of: number) => void): Promise<Published> {
    const init = { method: 'POST', headers: { 'If-Match': version } };
    const { body } = await this.#ask(`publish/${encodeURIComponent(name)}`, init);
    if (!body) throw new Error(this.#gone);
    for await (const line of this.#lines(body)) {
      if ('refused' in line) throw new PublishError(line.refused);
      if ('written' in line) return line;
      step(line.done, line.of);
    }
    throw new Error(this.#gone);
  }
}
