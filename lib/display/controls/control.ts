import type { Drawing } from '../svg/drawing';

/** A place in a drawing, in its px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The keys of a state that hold values of one kind. */
type KeysOf<S, V> = { [K in keyof S]: S[K] extends V ? K : never }[keyof S] & string;

/** A slider over a list of numbers: `steps`, `logSteps`, or any rising list. */
export interface Slider<S> {
  readonly kind: 'slider';
  readonly key: KeysOf<S, number>;
  readonly label: string;
  readonly values: readonly number[];
  /** How a value is written beside the slider and told to a screen reader. Default: with the digits that it has. */
  readonly format?: (value: number) => string;
  /** ms a value: adds a button that plays the slider from left to right, and pauses it. */
  readonly play?: number;
}

/** One of a few: buttons in a row, of which one is pressed. */
export interface Choice<S> {
  readonly kind: 'choice';
  readonly key: KeysOf<S, string | number>;
  readonly label: string;
  readonly options: readonly { readonly value: string | number; readonly label: string }[];
}

/** Something that is on or off. */
export interface Toggle<S> {
  readonly kind: 'toggle';
  readonly key: KeysOf<S, boolean>;
  readonly label: string;
}

/** Something that happens: the next state from the present one. */
export interface Button<S, D> {
  readonly kind: 'button';
  readonly label: string;
  readonly press: (state: S, data: D) => S;
  /** Default: always. */
  readonly enabled?: (state: S, data: D) => boolean;
}

export type Input<S, D> = Slider<S> | Choice<S> | Toggle<S> | Button<S, D>;

/**
 * A control of the page: sliders and buttons that change a state, and a pure function that draws it.
 *
 * State and data are plain JSON (finite numbers, strings, booleans, lists, objects). `draw` is called in the kernel for
 * the still picture and in the page after each change, so it imports nothing of Node and takes a few milliseconds at
 * most; chance comes from a seed in the state.
 */
export interface Control<S extends object, D> {
  /** The page's script is `pages/NAME.ts`: `startControl(thisControl)`. */
  readonly name: string;
  /** What the group of inputs is called, for a screen reader. */
  readonly title: string;
  readonly start: (data: D) => S;
  readonly inputs: (data: D) => readonly Input<S, D>[];
  readonly draw: (state: S, data: D) => Drawing;
  /** Pressing or dragging in the picture. Whatever it does, an input must do as well, for the keyboard. */
  readonly point?: (at: Point, state: S, data: D) => S;
  /** Whether `point` follows a mouse that only passes over the picture, too. */
  readonly hover?: boolean;
}
