import { createHash } from 'node:crypto';

/** The SHA-256 of a content, in lower-case hexadecimal. A text counts as UTF-8. */
export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
