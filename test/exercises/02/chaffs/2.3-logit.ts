export const sentence = 'You return the logit as it stands. It is not a log-probability yet: log Σ e^z has to go off.';

export function logProbability(logits: readonly number[], action: number): number {
  return logits[action];
}
