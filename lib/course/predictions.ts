import type { Answer } from './answer';

/** What the reader has committed to so far, by id; it lasts as long as the kernel. */
export const predictions = new Map<string, Answer>();
