export interface Found {
  readonly name: string;
  readonly version: string;
}
/** What puppeteer's `launch` takes. */
export interface Launchable extends Found {
  readonly executablePath: string;
  readonly args: string[];
  readonly env?: Record<string, string>;
}
export interface Driven extends Found {
  readonly binary: string;
  start(): Promise<{ readonly port: number; stop(): void }>;
}
export function chromium(): Promise<Launchable>;
export function chromiumShell(): Promise<Launchable>;
export function firefox(): Promise<Launchable>;
export function webkit(): Promise<Driven>;
export interface WordPress extends Found {
  readonly php: string;
  /** The folder of its files, with a slash at its end. */
  readonly path: string;
}
export function wordpress(): Promise<WordPress>;
export function nginx(): Promise<Found & { readonly executablePath: string }>;
export function freePort(): Promise<number>;
export function engines(): Promise<{
  readonly found: { readonly chromium?: Launchable; readonly firefox?: Launchable; readonly webkit?: Driven };
  readonly absent: readonly { readonly name: string; readonly why: string }[];
}>;
