import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DiskError } from '../disk.ts';

/** The hidden folder in which a run works. It is there while a run lasts, and after one was killed. */
export const WORK = '.factbox';
/** The file that tells our folder from a stranger's of the same name. It says which process works there. */
const MARK = 'factbox-publish-run.json';
/** A run on another machine is taken for dead when its mark is older than this. */
const HOUR = 3_600_000;

function isRunning(pid: unknown): boolean {
  if (typeof pid !== 'number' || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Who uses the folder: a process that runs, nobody any more, or somebody else whose folder it is. */
function worker(work: string): { readonly busy: string } | 'nobody' | 'stranger' {
  const mark = join(work, MARK);
  let age: number;
  try {
    age = Date.now() - statSync(mark).mtimeMs;
  } catch {
    return readdirSync(work).length ? 'stranger' : 'nobody';
  }
  try {
    const { pid, host } = JSON.parse(readFileSync(mark, 'utf8')) as { pid?: unknown; host?: unknown };
    const alive = host === hostname() ? isRunning(pid) : age < HOUR;
    return alive ? { busy: `process ${pid} on ${host}` } : 'nobody';
  } catch {
    // It was killed while it wrote its mark.
    return 'nobody';
  }
}

const clear = (work: string): void => {
  for (const name of readdirSync(work)) {
    if (name !== MARK) rmSync(join(work, name), { recursive: true, force: true });
  }
};

/** Removes the folder. The mark goes last: it says that the folder is ours. */
export function release(folder: string): void {
  const work = join(folder, WORK);
  clear(work);
  rmSync(join(work, MARK), { force: true });
  rmdirSync(work);
}

/** Says that this run is still at work. */
export function touch(folder: string): void {
  const now = new Date();
  utimesSync(join(folder, WORK, MARK), now, now);
}

const sign = (work: string): void =>
  writeFileSync(join(work, MARK), JSON.stringify({ pid: process.pid, host: hostname() }));

/** Makes the folder with its mark in one step, so that nobody sees it without. False where one is there. */
function made(folder: string): boolean {
  const work = join(folder, `${WORK}-${randomUUID()}`);
  mkdirSync(work);
  try {
    sign(work);
    renameSync(work, join(folder, WORK));
    return true;
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (/^(EEXIST|ENOTEMPTY|EPERM|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Folders of runs that were killed before the folder got its name. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const left = join(folder, name);
    if (/^\.factbox-[0-9a-f-]{36}$/.test(name) && worker(left) === 'nobody') rmSync(left, { recursive: true });
  }
}

/**
 * Claims a folder for this run. If an earlier run was killed, `recover` first finishes its work.
 * @throws DiskError if another run is working there
 */
export function claim(folder: string, recover: () => void): void {
  mkdirSync(folder, { recursive: true });
  sweep(folder);
  if (made(folder)) return;
  const work = join(folder, WORK);
  const found = statSync(work).isDirectory() ? worker(work) : 'stranger';
  if (found === 'stranger') throw new DiskError(`${work} is in the way: no run of factbox made it. Move it elsewhere`);
  if (found !== 'nobody') {
    throw new DiskError(
      `${folder} is being published by ${found.busy}: wait for it, or remove ${work} if that is no run of factbox`,
    );
  }
  sign(work);
  recover();
  clear(work);
}
