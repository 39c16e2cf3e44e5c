// Milliseconds of a policy-gradient step: step.ts ENGINE WIDTHxROWS [WIDTHxROWS …]. One line of JSON.
import type { Engine } from '../../lib/index';
import { stepMilliseconds } from './network';

async function main([engine, ...shapes]: string[]) {
  const results = [];
  for (const shape of shapes) {
    const [width, rows] = shape.split('x').map(Number);
    results.push({ width, rows, ms: await stepMilliseconds(engine as Engine, width, rows) });
  }
  console.log(JSON.stringify(results));
}

void main(process.argv.slice(2));
