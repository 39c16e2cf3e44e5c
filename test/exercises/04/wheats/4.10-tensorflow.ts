// Both networks are TensorFlow's, their gradients too; actor() mirrors the policy for acting.
import { actor, splitRng } from '../../../../lib/tools';
import { tf } from '../../../../lib/tensorflow';

const mean = (xs: number[]): number => xs.reduce((sum, x) => sum + x, 0) / xs.length;

export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  const { rng, baseline = true, entropyCoefficient = 0.01 } = options;
  const network = (units: number): any => {
    const model = tf.sequential();
    for (const [i, width] of [64, 64, units].entries()) {
      const seed = Math.floor(rng() * 2 ** 31);
      const kernelInitializer = tf.initializers.heUniform({ seed });
      const activation = i < 2 ? 'relu' : 'linear';
      model.add(
        tf.layers.dense({ units: width, activation, kernelInitializer, ...(i ? {} : { inputShape: [stateDim] }) }),
      );
    }
    return model;
  };
  const [policy, value] = [network(actionDim), network(1)];
  const [policyOptimiser, valueOptimiser] = [tf.train.adam(3e-3), tf.train.adam(3e-3)];
  const acting = actor(policy);
  const rows = (observations: any): any => tf.tensor2d(observations.map((o: any) => Array.from(o)));
  const probabilities = (observations: any): any =>
    tf.tidy(() => tf.softmax(policy.apply(rows(observations))).arraySync());
  const values = (observations: any): any =>
    tf.tidy(() => Array.from(value.apply(rows(observations)).dataSync() as Float32Array));

  function update(batch: any[]): any {
    const observations = batch.flatMap((episode) => episode.observations);
    const old = values(observations);
    let at = 0;
    const G = batch.map(({ rewards, terminated, finalObservation }) => {
      let next = terminated ? 0 : values([finalObservation])[0];
      return [...rewards]
        .reverse()
        .map((r: number) => (next = r + 0.99 * next))
        .reverse();
    });
    const raw = G.map((g) => g.map((x) => x - (baseline ? old[at++] : 0)));
    const all = raw.flat();
    const deviation = Math.sqrt(mean(all.map((x) => (x - mean(all)) ** 2))) + 1e-8;
    const weights = raw.map((w) => w.map((x) => x / deviation));
    const entropy = mean(
      probabilities(observations).map((pi: number[]) => -pi.reduce((s, p) => s + p * Math.log(p), 0)),
    );
    const losses = tf.tidy(() => {
      const x = rows(observations);
      const taken = tf.oneHot(
        tf.tensor1d(
          batch.flatMap((episode) => [...episode.actions]),
          'int32',
        ),
        actionDim,
      );
      const w = tf.tensor1d(weights.flat());
      const policyLoss = policyOptimiser.minimize(() => {
        const logPi = tf.logSoftmax(policy.apply(x) as any);
        const score = logPi.mul(taken).sum(1).mul(w).sum();
        return score.sub(logPi.exp().mul(logPi).sum().mul(entropyCoefficient)).div(-batch.length) as any;
      }, true)!;
      const valueLoss = valueOptimiser.minimize(
        () => (value.apply(x) as any).as1D().sub(tf.tensor1d(G.flat())).square().mean(),
        true,
      )!;
      return [policyLoss.dataSync()[0], valueLoss.dataSync()[0]];
    });
    acting.refresh();
    return { weights, policyLoss: losses[0], valueLoss: losses[1], entropy };
  }

  function train(environment: any, { episodes, maxSteps = Infinity, rng: chance, log = console.log }: any): any {
    const record: { returns: number[]; lengths: number[] } = { returns: [], lengths: [] };
    let [steps, batch]: [number, any[]] = [0, []];
    while (record.returns.length < episodes && steps < maxSteps) {
      const episode: any = { observations: [], actions: [], rewards: [], finalObservation: environment.reset(chance) };
      while (!episode.terminated && !episode.truncated) {
        const action = acting.sample(episode.finalObservation, chance);
        const { observation, reward, terminated, truncated } = environment.step(action);
        episode.observations.push(episode.finalObservation);
        episode.actions.push(action);
        episode.rewards.push(reward);
        Object.assign(episode, { finalObservation: observation, terminated, truncated });
      }
      steps += episode.rewards.length;
      record.lengths.push(episode.rewards.length);
      record.returns.push(episode.rewards.reduce((sum: number, r: number) => sum + r, 0));
      if (record.returns.length % 50 === 0) log(`${record.returns.length}: ${mean(record.returns.slice(-100))}`);
      if (batch.push(episode) === 4) {
        update(batch);
        batch = [];
      }
    }
    return record;
  }
  return { probabilities, values, update, train };
}

export function trainAndPlot(environment: any, episodes: number, { rng, seeds = 3, log = console.log }: any): any {
  const [withBaseline, withoutBaseline]: any[][] = [[], []];
  const data: object[] = [];
  let agent: any;
  for (let k = 0; k < seeds; k++) {
    for (const baseline of [true, false]) {
      const made = buildReinforceAgent(environment.observationSpace.low.length, environment.actionSpace.n, {
        rng: splitRng(rng),
        baseline,
      });
      const run = made.train(environment, { episodes, rng: splitRng(rng), log: () => undefined });
      (baseline ? withBaseline : withoutBaseline).push(run);
      if (baseline) agent ??= made;
      let steps = 0;
      data.push({ x: run.lengths.map((n: number) => (steps += n)), y: run.returns, name: baseline ? 'G - V' : 'G' });
    }
  }
  const { returns } = withBaseline[0];
  const finalAverage = mean(returns.slice(-100));
  log(`the last 100 episodes: ${finalAverage.toFixed(3)} on average`);
  const layout = { xaxis: { title: 'environment steps' }, yaxis: { title: { text: 'return of an episode' } } };
  return { agent, returns, withBaseline, withoutBaseline, figure: { data, layout }, finalAverage };
}
