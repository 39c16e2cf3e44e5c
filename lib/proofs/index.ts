export { given, because, atLeast, solves } from './line';
export type { Chain, Line, Value } from './line';
export type { Proof, Reason, Words } from './proof';
export { proofIds } from './registry';
export type { ProofId } from './registry';
export type { ProofReport, ProofFinding, CheckedLine, Counterexample, Place } from './report';
