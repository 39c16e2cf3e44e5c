import type { MakeOnTensorflow } from './eager';

type Tools = Parameters<MakeOnTensorflow>[1];
type Rng = () => number;
interface Record_ {
  readonly returns: number[];
  readonly lengths: number[];
}
interface Agent {
  probabilities(observations: readonly ArrayLike<number>[]): number[][];
  values(observations: readonly ArrayLike<number>[]): number[];
  train(environment: unknown, options: object): Record_;
  update(batch: readonly unknown[]): Record<string, unknown>;
}
type Build = (stateDim: number, actionDim: number, options: object) => Agent;

/** Half a point a step, so that a return is not a length; it writes down what is really played. */
function watchedCartPole(
  tools: Tools,
  maxEpisodeSteps: number,
  beforeReset: (played: Record_) => void = () => undefined,
) {
  const inner = tools.cartPole({ maxEpisodeSteps });
  const played: Record_ = { returns: [], lengths: [] };
  let [sum, length] = [0, 0];
  const environment = {
    ...inner,
    reset(rng: Rng) {
      beforeReset(played);
      [sum, length] = [0, 0];
      return inner.reset(rng);
    },
    step(action: number) {
      const step = inner.step(action);
      const reward = step.reward / 2;
      [sum, length] = [sum + reward, length + 1];
      if (step.terminated || step.truncated) {
        played.returns.push(sum);
        played.lengths.push(length);
      }
      return { ...step, reward };
    },
  };
  return { environment, played };
}

/** Parts 1 and 2: what a new agent says of observations, all at once and one by one. */
export const newAgent: MakeOnTensorflow =
  (_tf, tools) =>
  (build: Build, task: { stateDim: number; actionDim: number; seed: number; observations: number[][] }) => {
    const agent = build(task.stateDim, task.actionDim, { rng: tools.makeRng(task.seed) });
    return {
      probabilities: agent.probabilities(task.observations),
      alone: task.observations.map((o) => agent.probabilities([o])[0]),
      values: agent.values(task.observations),
    };
  };

export interface UpdateAgentTask {
  readonly seed: number;
  readonly stateDim: number;
  readonly actionDim: number;
  readonly options: { readonly baseline?: boolean; readonly entropyCoefficient?: number };
  readonly batch: readonly { readonly observations: number[][] }[];
  readonly times: number;
}

/** Parts 2, 4 and 5: the same batch again and again; what the agent says of its observations before and after. */
export const updatedAgent: MakeOnTensorflow = (_tf, tools) => (build: Build, task: UpdateAgentTask) => {
  const agent = build(task.stateDim, task.actionDim, { rng: tools.makeRng(task.seed), ...task.options });
  const observations = task.batch.flatMap((episode) => episode.observations);
  const before = { values: agent.values(observations), probabilities: agent.probabilities(observations) };
  const reports = Array.from({ length: task.times }, () => agent.update(task.batch));
  const after = { values: agent.values(observations), probabilities: agent.probabilities(observations) };
  return { before, after, first: reports[0], last: reports[reports.length - 1] };
};

/** Part 3: a short training, beside what was really played and what was logged. */
export const trainedAgent: MakeOnTensorflow =
  (_tf, tools) => (build: Build, task: { seed: number; episodes: number; maxSteps?: number; longest: number }) => {
    const { environment, played } = watchedCartPole(tools, task.longest);
    const lines: string[] = [];
    const agent = build(4, 2, { rng: tools.makeRng(task.seed) });
    const { episodes, maxSteps } = task;
    const record = agent.train(environment, {
      episodes,
      ...(maxSteps === undefined ? {} : { maxSteps }),
      rng: tools.makeRng(task.seed + 1),
      log: (line: string) => lines.push(String(line)),
    });
    return { record, played, lines };
  };

/** What ends a training that has reached its goal: thrown by the environment, caught here. */
class Reached extends Error {}

/**
 * Real CartPole: training ends where the mean of 100 episodes is `goal`, or with the budget. The policy of that moment is handed
 * over as a function, for the judge to play with.
 */
export const solvingAgent: MakeOnTensorflow =
  (_tf, tools) => (build: Build, task: { seed: number; maxSteps: number; goal: number }) => {
    const { environment, played } = watchedCartPole(tools, 500, ({ lengths }) => {
      const last = lengths.slice(-100);
      if (last.length === 100 && last.reduce((sum, x) => sum + x, 0) >= 100 * task.goal) throw new Reached();
    });
    const plain = { ...environment, step: (action: number) => ({ ...environment.step(action), reward: 1 }) };
    const agent = build(4, 2, { rng: tools.makeRng(task.seed) });
    try {
      agent.train(plain, {
        episodes: 5000,
        maxSteps: task.maxSteps,
        rng: tools.makeRng(task.seed + 1),
        log: () => undefined,
      });
    } catch (error) {
      if (!(error instanceof Reached)) throw error;
    }
    const steps = played.lengths.reduce((sum, x) => sum + x, 0);
    return { steps, episodes: played.lengths.length, probabilities: (rows: number[][]) => agent.probabilities(rows) };
  };

type TrainAndPlot = (environment: unknown, episodes: number, options: object) => Record<string, unknown>;

/** The second half: one short comparison, beside what was really played. */
export const plottedAgents: MakeOnTensorflow =
  (_tf, tools) =>
  (trainAndPlot: TrainAndPlot, task: { seed: number; episodes: number; seeds: number; again?: boolean }) => {
    const once = (): Record<string, unknown> => {
      const { environment, played } = watchedCartPole(tools, 60);
      const lines: string[] = [];
      const { agent, ...result }: Record<string, unknown> = trainAndPlot(environment, task.episodes, {
        rng: tools.makeRng(task.seed),
        seeds: task.seeds,
        log: (line: string) => lines.push(String(line)),
      });
      const probabilities = (agent as Agent | undefined)?.probabilities([
        [0, 0, 0, 0],
        [0.1, 0, 0.1, 0],
      ]);
      return { ...result, probabilities, played, lines };
    };
    const first = once();
    return task.again ? { ...first, again: once().returns } : first;
  };
