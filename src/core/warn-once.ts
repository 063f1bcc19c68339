const told = new Set<string>();

/** Tells developers of a cause once, however many elements it stops. */
export function warnOnce(cause: string, message: string): void {
  if (told.has(cause)) return;
  told.add(cause);
  console.warn(`[factbox] ${message}`);
}
