export { type Merged, mergeStory } from './merge.ts';
export { type About, type Draft, draftStory } from './story.ts';
