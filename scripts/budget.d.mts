export type Sizes = Readonly<Record<string, number>>;
export interface Recorded {
  readonly brotli: number;
  readonly modules: Sizes;
}
export const BUDGETS: Sizes;
export function brotli(content: string | Uint8Array): number;
export function sizeOf(file: string): number;
export function snapshot(): Readonly<Record<string, Recorded>>;
export function modules(file?: string): Promise<Sizes>;
export function grown(now: Sizes, before: Sizes): { name: string; by: number; is: number }[];
export function advice(file: string, size: number, budget: number, now: Sizes, before: Recorded): string;
