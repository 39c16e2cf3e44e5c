import type { Kernel } from './kernel';

/** What a cell prints, without the line's end. */
export const printing = async (kernel: Kernel, code: string): Promise<string> => (await kernel.run(code)).stdout.trim();
