import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../embed/feeds.ts';
import { UsageError } from '../io.ts';

/** What the folder holds as JSON: a line for each value, so that versions compare. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The record that a published folder keeps of itself. */
export const RECORD = 'factbox-publish.json';

export interface Recorded {
  readonly id: string;
  readonly headline: string;
  readonly lang: string;
  readonly asOf: string;
  readonly compared: boolean;
  readonly embargo: string | null;
  readonly expires: string | null;
  /** Of all that its pages are made from. */
  readonly key: string;
  /** The version that its pages show: the folder of its pinned ones. */
  readonly version: string;
  /** Every version that was published, in the order of their first day. */
  readonly versions: readonly string[];
  readonly changes: readonly Change[];
}

export interface Record {
  readonly base: string;
  readonly stories: readonly Recorded[];
}

/**
 * The record of a folder; `null` where there is nothing yet.
 * @throws UsageError where the folder is of another kind: it is never replaced
 */
export function recordOf(folder: string): Record | null {
  const read = <T>(how: () => T): T | null => {
    try {
      return how();
    } catch {
      return null;
    }
  };
  const text = read(() => readFileSync(join(folder, RECORD), 'utf8'));
  if (text !== null) return JSON.parse(text) as Record;
  const found = read(() => statSync(folder));
  const names = found && (read(() => readdirSync(folder)) ?? ['']);
  if (names?.length) {
    throw new UsageError(`${folder} is no folder that factbox published: ${join(folder, RECORD)} is not there`);
  }
  return null;
}
