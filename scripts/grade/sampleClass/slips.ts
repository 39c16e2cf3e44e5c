import type { Slip } from './learnersFile';

// Mistakes of the sample class, each a line of the solution and what stands there instead.

export const lastOnTies: Slip = ['if (q[a] > q[best]) best = a;', 'if (q[a] >= q[best]) best = a;'];
export const oneStandardError: Slip = [
  'interval: [mean - 1.96 * standardError, mean + 1.96 * standardError]',
  'interval: [mean - standardError, mean + standardError]',
];
export const roundedDown: Slip = [
  'return Math.ceil(((1.96 * sd) / (relative * mean)) ** 2);',
  'return Math.floor(((1.96 * sd) / (relative * mean)) ** 2);',
];
export const noDiscount: Slip = [
  'q[s][a] += stepSize * (r + discount * future - q[s][a]);',
  'q[s][a] += stepSize * (r + future - q[s][a]);',
];
export const pickedBest: Slip = [
  'const u = rng();\n  let sum = 0;',
  'return weights.indexOf(Math.max(...weights));\n  const u = rng();\n  let sum = 0;',
];
export const softmaxThenLog: Slip = [
  'return logits[action] - largest - Math.log(sum);',
  'return Math.log(Math.exp(logits[action] - largest) / sum);',
];
export const scoreOfPi: Slip = [
  'return logits.map((_, a) => (a === action ? 1 : 0) - Math.exp(logProbability(logits, a)));',
  'return logits.map((_, a) => -Math.exp(logProbability(logits, a)));',
];
export const fromTheFront: Slip = [
  'for (let t = rewards.length - 1; t >= 0; t--) returns[t] = future = rewards[t] + gamma * future;\n  return returns;',
  'for (let t = 0; t < rewards.length; t++) returns[t] = future = rewards[t] + gamma * future;\n  return returns;',
];
export const gammaForgotten: Slip = [
  'returns[t] = future = rewards[t] + gamma * future;\n  return returns;',
  'returns[t] = future = rewards[t] + future;\n  return returns;',
];
export const gammaSquared: Slip = [
  'returns[t] = future = rewards[t] + gamma * future;\n  return returns;',
  'returns[t] = future = rewards[t] + gamma ** 2 * future;\n  return returns;',
];
export const endless: Slip = [
  'for (let t = rewards.length - 1; t >= 0; t--) returns[t] = future = rewards[t] + gamma * future;\n  return returns;',
  'let t = rewards.length - 1;\n  while (t >= 0) returns[t] = future = rewards[t] + gamma * future;\n  return returns;',
];
export const lossSign: Slip = ['mul(weights).sum().neg().asScalar()', 'mul(weights).sum().asScalar()'];
export const lossMean: Slip = ['mul(weights).sum().neg().asScalar()', 'mul(weights).mean().neg().asScalar()'];
export const gradientSign: Slip = [
  '(-returns[t] / episodes.length) * ((a === actions[t] ? 1 : 0) - p)',
  '(returns[t] / episodes.length) * ((a === actions[t] ? 1 : 0) - p)',
];
export const trainSign: Slip = [
  'gradient.push(weight * (p - (a === action ? 1 : 0)))',
  'gradient.push(-weight * (p - (a === action ? 1 : 0)))',
];
export const minusOneMissing: Slip = ['((a[j] - m) / sigma[j]) ** 2 - 1)', '((a[j] - m) / sigma[j]) ** 2)'];
export const includesItself: Slip = ['returns.filter((_, j) => j !== i)', 'returns.filter((_, j) => j >= 0 || i)'];
export const normNotSquared: Slip = [
  'const weights = pi.map((p) => p * (1 - 2 * p + squares));',
  'const weights = pi.map((p) => p * Math.sqrt(1 - 2 * p + squares));',
];
export const bonusSign: Slip = ['.mean().mul(-coefficient).asScalar()', '.mean().mul(coefficient).asScalar()'];
export const oneLess: Slip = [
  'const deviation = Math.sqrt(meanOf(all.map((x) => (x - mean) ** 2)));\n  const scale',
  'const deviation = Math.sqrt(all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (all.length - 1));\n  const scale',
];
export const whitensEpisodes: Slip = [
  'const weights = scaled(returns.map((G) => G.map((g) => g - (baseline ? old[at++] : 0))));',
  'const weights = returns.map((G) => whitened(G.map((g) => g - (baseline ? old[at++] : 0))));\n    function whitened(x: number[]): number[] {\n      const mean = meanOf(x);\n      const deviation = Math.sqrt(meanOf(x.map((each) => (each - mean) ** 2)));\n      return x.map((each) => (each - mean) / (deviation + 1e-8));\n    }',
];
export const bestWindow: Slip = [
  'const finalAverage = meanOf(returns.slice(-100));',
  'const finalAverage = Math.max(...returns.map((_, i) => (i >= 99 ? meanOf(returns.slice(i - 99, i + 1)) : 0)));',
];
export const overEpisodes: Slip = [
  'x: lengths.map((length) => (steps += length)),',
  'x: lengths.map((_, i) => i + 1 + 0 * steps),',
];
export const pushedTogether: Slip = ['const start = i - (i % k);', 'const start = 0 * i;'];
export const overflows: Slip = [
  'const losses = margins.map((d) => Math.max(-d, 0) + Math.log1p(Math.exp(-Math.abs(d))));',
  'const losses = margins.map((d) => Math.log(1 + Math.exp(-d)));',
];
export const promptCounted: Slip = [
  'for (let t = promptLength; t < tokens.length; t++) {',
  'for (let t = 1; t < tokens.length; t++) {',
];
export const onTheReward: Slip = [
  'return reward - beta * logPi.reduce((sum, log, t) => sum + log - logRef[t], 0);',
  'return reward - beta * reward * logPi.reduce((sum, log, t) => sum + log - logRef[t], 0);',
];
