import { shaped } from '../../story/faults.ts';
import { COLLECTIONS } from '../../story/items.ts';
import { parseStoryText } from '../../story/read.ts';
import { type Story, storySchema } from '../../story/schema.ts';

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was read, with the defaults that the schema knows. What it does not know stays: an editor's file loses nothing. */
function filled(input: unknown, output: unknown): unknown {
  if (Array.isArray(input) && Array.isArray(output)) return input.map((one, i) => filled(one, output[i]));
  if (!isObject(input) || !isObject(output)) return input ?? output ?? null;
  const keys = new Set([...Object.keys(input), ...Object.keys(output)]);
  return Object.fromEntries([...keys].map((key) => [key, filled(input[key], output[key])]));
}

const entriesOf = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);

/**
 * A story from the text of its file. One that breaks the format is opened all the same, for it is here that it is mended.
 * @throws StoryError when it is too large, too deep or not JSON
 */
export function openStory(text: string, file: string): Story {
  const input = parseStoryText(text, file);
  const { output } = shaped(storySchema, input);
  const story = filled(input, output) as Loose;
  const lists = ['sources', 'agents', ...COLLECTIONS, 'corrections'].map((name) => [
    name,
    entriesOf(isObject(story) ? story[name] : null),
  ]);
  return { format: 'factbox/1', ...(isObject(story) ? story : {}), ...Object.fromEntries(lists) } as Story;
}
