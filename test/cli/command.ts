import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** A folder of its own for one test file; gone afterwards. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'factbox-'));
  afterAll(() => rmSync(path, { recursive: true }));
  return path;
}

export const data = (name: string): string => fileURLToPath(new URL(`../../data/${name}`, import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process. */
export async function factbox(args: readonly string[], dist = '/nowhere/'): Promise<Outcome> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
    dist: pathToFileURL(`${dist}/`),
  });
  return { code, out, err };
}
