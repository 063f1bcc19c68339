/* The check and the draft, off the main thread: built as dist/desk/worker.js. */
import { type Merged, mergeStory } from '../../draft/merge.ts';
import { type About, type Draft, draftStory } from '../../draft/story.ts';
import type { GivenSource } from '../../story/check.ts';
import type { Problem } from '../../story/problems.ts';
import type { Story } from '../../story/schema.ts';
import { problemsOf } from '../model/checking.ts';
import { proposed } from '../model/work.ts';

export interface Jobs {
  draft: { readonly ask: { readonly text: string; readonly about: About }; readonly answer: Draft };
  /** What another article brings to a story. */
  merge: {
    readonly ask: { readonly story: Story; readonly text: string; readonly about: About };
    readonly answer: Merged;
  };
  check: {
    readonly ask: { readonly story: Story; readonly given: ReadonlyMap<string, GivenSource> };
    readonly answer: readonly Problem[];
  };
}

export type Ask = { [K in keyof Jobs]: { readonly id: number; readonly job: K } & Jobs[K]['ask'] }[keyof Jobs];
export interface Answer {
  readonly id: number;
  readonly answer?: Jobs[keyof Jobs]['answer'];
  readonly error?: string;
}

function answer(ask: Ask): Jobs[keyof Jobs]['answer'] {
  if (ask.job === 'draft') return draftStory(ask.text, ask.about);
  if (ask.job === 'merge') return mergeStory(ask.story, proposed(draftStory(ask.text, ask.about).story));
  return problemsOf(ask.story, ask.given);
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  try {
    postMessage({ id: data.id, answer: answer(data) } satisfies Answer);
  } catch (error) {
    postMessage({ id: data.id, error: String(error) } satisfies Answer);
  }
});
