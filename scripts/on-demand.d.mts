import type { Plugin, Rolldown, TerserOptions } from 'vite';

export const TERSER: TerserOptions;
export function fileOf(source: string): string;
export function buildPart(source: string, minify?: 'terser' | false): Promise<Rolldown.OutputChunk>;
export function onDemand(): Plugin;
