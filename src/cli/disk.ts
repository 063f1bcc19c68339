import { UsageError } from './io.ts';

/** A file or folder cannot be used: the command was called rightly, so its usage is not told again. */
export class DiskError extends UsageError {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'a part of its path is not a folder',
  EACCES: 'the rights to it are missing',
  EPERM: 'the rights to it are missing',
  EROFS: 'the disk can only be read',
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'there is no space left for you on the disk',
  EFBIG: 'it is larger than the disk allows',
  EIO: 'the disk failed',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long for the disk',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

/** What the system said of a file, in words. */
export function reason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

/** The fault of a file, for a person; `null` for an error of another kind. */
export function diskError(error: unknown, then = ''): DiskError | null {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall || !/^E[A-Z0-9]+$/.test(code)) return null;
  return new DiskError(`${[path, reason(error)].filter(Boolean).join(': ')}${then}`);
}
