// The names that a submission may import, and what answers to each: a bundle beside this one. Both sides use the list; it imports nothing.

/** TensorFlow.js in its pure form answers to all of its names: no native code runs beside a submission. */
export const importable: Readonly<Record<string, 'tools' | 'tensorflowModule' | 'tensorflow' | 'proofs'>> = {
  '../lib/tools': 'tools',
  '../lib/tensorflow': 'tensorflowModule',
  '../lib/proofs/index': 'proofs',
  '../lib/proofs': 'proofs',
  '@tensorflow/tfjs': 'tensorflow',
  '@tensorflow/tfjs-node': 'tensorflow',
};

/** The list's name of an import: a learner may write the ending as well. */
export const importName = (written: string): string => written.replace(/\.(ts|js)$/, '');

export const isImportable = (written: string): boolean => Object.hasOwn(importable, importName(written));

/** Whether it brings TensorFlow.js, which must be settled before. */
export const isTensorflow = (written: string): boolean => importable[importName(written)]?.startsWith('tensorflow');
