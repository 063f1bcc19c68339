import type { Plugin, Rolldown, TerserOptions } from 'vite';

export const TERSER: TerserOptions;
export function fileOf(source: string): string;
export function outputOf(entry: string): Rolldown.OutputOptions;
export function onDemand(): Plugin;
