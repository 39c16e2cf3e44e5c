import { createRequire } from 'node:module';

/** A mark of Observable Plot: what it draws for one trace. */
export type Mark = { readonly isMark: never } | (() => unknown);

type MakeMark = (data: readonly unknown[], options: object) => Mark;

/**
 * The part of Observable Plot that draws our pictures. Not its own types: a notebook's first import checks every file
 * that the library names, and Plot's 60 files of types took a third of the time of all of `display`.
 */
interface PlotLibrary {
  plot(options: object): { readonly outerHTML: string };
  readonly line: MakeMark;
  readonly dot: MakeMark;
  readonly rect: MakeMark;
  readonly link: MakeMark;
  readonly text: MakeMark;
  readonly image: MakeMark;
  readonly gridX: MakeMark;
  readonly gridY: MakeMark;
  readonly axisX: MakeMark;
  readonly axisY: MakeMark;
  frame(options: object): Mark;
}

/** What draws the still pictures, once loaded. */
export interface Library {
  readonly Plot: PlotLibrary;
  readonly document: Document;
  /** d3's number format, for the texts of ticks. */
  readonly format: (specifier: string) => (value: number) => string;
}

// The kernel's compiler knows no DOM; Plot needs only something that is called a document.
interface Document {
  createElementNS(namespace: string, name: string): unknown;
}

let loaded: Library | undefined;

/**
 * Loads Observable Plot and linkedom at the first picture (0.25 s), so that importing the library stays fast; with
 * `require`, not `import()`, so that `plot(…)` shows its picture at once, awaited or not.
 */
export function library(): Library {
  if (loaded) return loaded;
  const require = createRequire(__filename);
  const Plot = require('@observablehq/plot') as PlotLibrary;
  const linkedom = require('linkedom') as { parseHTML: (html: string) => { document: Document } };
  // d3 is Plot's own dependency, and asked for from there: the very copy that Plot has loaded.
  const d3 = createRequire(require.resolve('@observablehq/plot'))('d3') as Pick<Library, 'format'>;
  const { document } = linkedom.parseHTML('<!doctype html><html><body></body></html>');
  loaded = { Plot, document, format: d3.format };
  return loaded;
}
