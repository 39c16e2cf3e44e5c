// What answers to '../lib/proofs/index' beside a submission: a file with derivations loads; they are checked elsewhere.
export * from '../../lib/proofs/line';
