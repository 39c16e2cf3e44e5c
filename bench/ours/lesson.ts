// The lesson's program with this library, until the mean of 100 episodes is 475. One line of JSON.
//   lesson.ts ENGINE MAX_STEPS SEED [SEED …]
import { cartPole, finish, lessonSettings, makeRng, train, type Engine } from '../../lib/index';

async function main([engine, maxSteps, ...seeds]: string[]) {
  let [steps, seconds, solved] = [0, 0, 0];
  const cpu = process.cpuUsage();
  for (const seed of seeds) {
    const began = performance.now();
    const agent = await finish(
      train(cartPole(), {
        ...lessonSettings,
        timeLimit: 'monte-carlo',
        stopWhenSolved: true,
        totalSteps: Number(maxSteps),
        engine: engine as Engine,
        rng: makeRng(Number(seed)),
      }),
    );
    seconds += (performance.now() - began) / 1000;
    steps += agent.steps;
    if (agent.solvedAtStep !== undefined) solved++;
    agent.dispose();
  }
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = (user + system) / 1e6;
  console.log(JSON.stringify({ steps, seconds, cpuSeconds, solved: solved === seeds.length }));
}

void main(process.argv.slice(2));
