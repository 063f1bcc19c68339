import type { Plugin, Rolldown } from 'vite';

export const SMALL: Rolldown.MinifyOptions;
export function fileOf(source: string): string;
export function outputOf(entry: string): Rolldown.OutputOptions;
export function onDemand(): Plugin;
