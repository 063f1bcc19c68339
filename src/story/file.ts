import type { Story } from './schema.ts';

/** Keys whose being empty says something. */
const SAYING = new Set(['by', 'reason', 'text', 'anchor']);

const isEmpty = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && !value.length);

/** The text of a story file, without the keys that are empty or null. */
export const storyText = (story: Story): string =>
  `${JSON.stringify(story, (key, value) => (isEmpty(value) && !SAYING.has(key) ? undefined : value), 2)}\n`;
