import type { Wire } from './wire';

// What the judge and the student's process say to each other: a line of JSON each, over two pipes. Types only.

/** The judge asks. Ids are random: an answer that nobody asked for cannot be prepared. */
export type Request =
  | {
      readonly id: string;
      readonly load: { readonly file: string; readonly code: string; readonly tensorflow: boolean };
    }
  | { readonly id: string; readonly call: string; readonly harness?: string; readonly args: readonly Wire[] }
  | { readonly id: string; readonly handle: number; readonly args: readonly Wire[] };

/** The student's process answers, with the id of what was asked. */
export type Reply = { readonly id: string } & (
  | { readonly loaded: readonly string[] }
  | { readonly returned: Wire; readonly changed: readonly number[] }
  | { readonly threw: string; readonly at?: Place; readonly changed: readonly number[] }
  | { readonly missing: true }
  | { readonly forbidden: string }
  /** It returned what cannot be handed over: why. */
  | { readonly unsendable: string }
  /** A promise that nothing will ever settle. */
  | { readonly unsettled: true }
);

/** Line and column in the file's JavaScript, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Said once, before anything of the student's is loaded. */
export interface Ready {
  readonly ready: true;
}

/** In between, a call of a function that the judge keeps; the student's process waits for what comes of it. */
export interface Callback {
  readonly callback: number;
  readonly args: readonly Wire[];
}

export type CallbackResult = { readonly value: Wire } | { readonly threw: string };

/** The pipes' numbers in the student's process. */
export const FROM_JUDGE = 3;
export const TO_JUDGE = 4;
