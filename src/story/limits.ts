/** Bytes of story text that a reader accepts. */
export const MAX_BYTES = 2_000_000;
/** Levels of nesting that a reader accepts. */
export const MAX_DEPTH = 32;
