import type { Plugin } from 'esbuild';

export const oneByteCode: Plugin;
export function inOneByte(code: string): string;
