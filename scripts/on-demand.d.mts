import type { Plugin, Rolldown } from 'vite';

export const SMALL: Rolldown.OutputOptions['minify'];
export function fileOf(source: string): string;
export function outputOf(entry: string): Rolldown.OutputOptions;
export function onDemand(): Plugin;
