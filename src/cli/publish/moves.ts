import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { WORK } from './claim.ts';

/*
 * A new site replaces the old one in the folder that the host serves. Each file is moved by one `rename`, in the given
 * order. The files that a page names come before the page, lists come after all pages, and old files go last. So every
 * address always answers with one whole file, and every page finds what it names.
 *
 * The list of moves is written to the disk before the first move. If a run is killed between two moves, the next run
 * finishes them. If a move fails, the run takes back the moves it has made.
 */

/**
 * A path below the folder, and what happens to it: it is new, it replaces an old file, or it goes. New files wait in a
 * folder for each part of the site. A list of moves that an earlier version left names no part.
 */
export type Move = readonly [path: string, how: 'new' | 'over' | 'gone', part?: string];

/** The new files, before they are moved. */
export const NEXT = join(WORK, 'next');
/** The old files, until all moves are made. */
const BEFORE = join(WORK, 'before');
const FORWARD = join(WORK, 'forward.json');
const BACK = join(WORK, 'back.json');

/** A hard link to a file, or a copy if the disk has no hard links. */
export function linked(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** `rename`, also from one disk to another: there a whole copy is made under another name, and then renamed. */
function moved(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !existsSync(dirname(to))) {
      mkdirSync(dirname(to), { recursive: true });
      moved(from, to);
    } else if (code === 'EXDEV') {
      const beside = `${to}${WORK}`;
      copyFileSync(from, beside);
      renameSync(beside, to);
      rmSync(from);
    } else throw error;
  }
}

/** Removes the folders that nothing is left in. */
function withoutEmpty(folder: string, path: string): void {
  try {
    for (let at = dirname(path); at !== '.'; at = dirname(at)) rmdirSync(join(folder, at));
  } catch {
    // The folder is not empty.
  }
}

const placesOf = (folder: string, [path, , part = '']: Move) =>
  [join(folder, NEXT, part, path), join(folder, path), join(folder, BEFORE, path)] as const;

function forward(folder: string, moves: readonly Move[]): void {
  for (const one of moves) {
    const [path, how] = one;
    const [from, to, before] = placesOf(folder, one);
    if (how === 'gone') {
      if (existsSync(to)) moved(to, before);
      withoutEmpty(folder, path);
    } else if (existsSync(from)) {
      if (how === 'over' && !existsSync(before)) {
        mkdirSync(dirname(before), { recursive: true });
        linked(to, before);
      }
      moved(from, to);
    }
  }
}

function back(folder: string, moves: readonly Move[]): void {
  for (const one of moves.toReversed()) {
    const [path, how] = one;
    const [from, to, before] = placesOf(folder, one);
    if (how !== 'new') {
      if (existsSync(before)) moved(before, to);
    } else if (!existsSync(from)) {
      rmSync(to, { force: true });
      withoutEmpty(folder, path);
    }
  }
}

const read = (file: string): readonly Move[] => JSON.parse(readFileSync(file, 'utf8'));

/** Whether moves are half made: the files that they need must not be removed. */
export const isHalfMade = (folder: string): boolean => [FORWARD, BACK].some((list) => existsSync(join(folder, list)));

/** Finishes the moves of a run that was killed, or finishes taking them back. */
export function recover(folder: string): void {
  const [on, off] = [join(folder, FORWARD), join(folder, BACK)];
  if (existsSync(off)) back(folder, read(off));
  else if (existsSync(on)) forward(folder, read(on));
}

/**
 * Makes the moves, all or none of them.
 * @throws the fault of the move that failed, once the others are taken back
 */
export function move(folder: string, moves: readonly Move[]): void {
  const list = join(folder, FORWARD);
  writeFileSync(`${list}.part`, JSON.stringify(moves));
  renameSync(`${list}.part`, list);
  // A process that is told to stop first finishes its moves. They take less than a second.
  const later = () => {};
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, later);
  try {
    forward(folder, moves);
  } catch (error) {
    renameSync(list, join(folder, BACK));
    back(folder, moves);
    rmSync(join(folder, BACK));
    throw error;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, later);
  }
}
