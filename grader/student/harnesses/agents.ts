import { disguise, type Disguise } from './disguise';
import type { MakeOnTensorflow } from './eager';
import { Unfit, unfit } from './unfit';

type Tools = Parameters<MakeOnTensorflow>[1];
type Rng = () => number;
interface Record_ {
  readonly returns: number[];
  readonly lengths: number[];
}
interface Watched extends Record_ {
  /** How often it was reset in the middle of an episode. */
  abandoned: number;
}
interface Agent {
  probabilities(observations: readonly ArrayLike<number>[]): number[][];
  values(observations: readonly ArrayLike<number>[]): number[];
  train(environment: unknown, options: object): Record_;
  update(batch: readonly unknown[]): Record<string, unknown>;
}
type Build = (stateDim: number, actionDim: number, options: object) => Agent;

/** Half a point a step unless `pay` says otherwise, so that a return is not a length; it writes down what is really played. */
function watchedCartPole(
  tools: Tools,
  maxEpisodeSteps: number,
  beforeReset: (played: Watched) => void = () => undefined,
  pay: (episode: number) => number = () => 0.5,
) {
  const inner = tools.cartPole({ maxEpisodeSteps });
  const played: Watched = { returns: [], lengths: [], abandoned: 0 };
  let [sum, length, playing] = [0, 0, false];
  const environment = {
    ...inner,
    reset(rng: Rng) {
      if (playing && length) played.abandoned++;
      beforeReset(played);
      [sum, length, playing] = [0, 0, true];
      return inner.reset(rng);
    },
    step(action: number) {
      const step = inner.step(action);
      const reward = step.reward * pay(played.returns.length);
      [sum, length] = [sum + reward, length + 1];
      if (step.terminated || step.truncated) {
        playing = false;
        played.returns.push(sum);
        played.lengths.push(length);
      }
      return { ...step, reward };
    },
  };
  return { environment, played };
}

/** A new agent that can do what is needed of it. */
function agentOf(build: Build, given: Parameters<Build>, needed: readonly (keyof Agent)[]): Agent {
  const agent = build(...given) as Agent | undefined;
  if (agent === undefined || agent === null || typeof agent !== 'object')
    throw unfit('buildReinforceAgent', agent, 'an agent');
  for (const name of needed)
    if (typeof agent[name] !== 'function') throw new Unfit(`Your agent has no function \`${name}\`.`);
  return agent;
}

/** Parts 1 and 2: what a new agent says of observations, all at once and one by one. */
export const newAgent: MakeOnTensorflow =
  (_tf, tools) =>
  (build: Build, task: { stateDim: number; actionDim: number; seed: number; observations: number[][] }) => {
    const { stateDim, actionDim, seed } = task;
    const agent = agentOf(build, [stateDim, actionDim, { rng: tools.makeRng(seed) }], ['probabilities', 'values']);
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

/** Parts 2, 4 and 5: the same batch again and again; what the agent says of its observations before, before the last time, and after. */
export const updatedAgent: MakeOnTensorflow = (_tf, tools) => (build: Build, task: UpdateAgentTask) => {
  const { stateDim, actionDim, seed, options } = task;
  const given = { rng: tools.makeRng(seed), ...options };
  const agent = agentOf(build, [stateDim, actionDim, given], ['probabilities', 'values', 'update']);
  const observations = task.batch.flatMap((episode) => episode.observations);
  const before = { values: agent.values(observations), probabilities: agent.probabilities(observations) };
  const earlier = Array.from({ length: task.times - 1 }, () => agent.update(task.batch));
  const beforeLast = { values: agent.values(observations) };
  const last = agent.update(task.batch);
  const after = { values: agent.values(observations), probabilities: agent.probabilities(observations) };
  return { before, beforeLast, after, first: earlier[0] ?? last, last };
};

/** Part 3: a short training, beside what was really played and what was logged. */
export const trainedAgent: MakeOnTensorflow =
  (_tf, tools) => (build: Build, task: { seed: number; episodes: number; maxSteps?: number; longest: number }) => {
    const { environment, played } = watchedCartPole(tools, task.longest);
    const lines: string[] = [];
    const agent = agentOf(build, [4, 2, { rng: tools.makeRng(task.seed) }], ['train']);
    const { episodes, maxSteps } = task;
    const record = agent.train(environment, {
      episodes,
      ...(maxSteps === undefined ? {} : { maxSteps }),
      rng: tools.makeRng(task.seed + 1),
      log: (line: string) => lines.push(String(line)),
    });
    return { record, played, lines };
  };

/** What ends a training that has passed its examination: thrown by the environment, caught here. */
class Passed extends Error {}

/** Hidden episodes in the judge's process: observations to ask about, until there are none. */
interface Exam {
  begin(): number[][];
  next(probabilities: number[][]): number[][];
  passed(): boolean;
}

interface SolvingTask {
  readonly seed: number;
  readonly episodes: number;
  readonly maxSteps: number;
  /** The mean of 25 episodes of training from which on an examination is tried. */
  readonly goal: number;
  readonly disguise: Disguise;
}

/**
 * So many episodes of training are looked at for whether an examination is worth while, and so many are played after a failed one. At a rate
 * that does not fall, a right agent may be at its best for fifty episodes only.
 */
const EPISODES_BETWEEN_EXAMS = 25;

/**
 * Real CartPole under a disguise. Where the mean of 25 episodes of training reaches `goal`, training stands still and the policy of that moment
 * is examined by the judge; it goes on, undisturbed, until an examination is passed or the budget is spent.
 */
export const solvingAgent: MakeOnTensorflow = (_tf, tools) => (build: Build, task: SolvingTask, judge: Exam) => {
  let examined = 0;
  const examine = (): void => {
    for (let rows = judge.begin(); rows.length;) rows = judge.next(agent.probabilities(rows));
  };
  const { environment, played } = watchedCartPole(tools, 500, ({ lengths }) => {
    const last = lengths.slice(-EPISODES_BETWEEN_EXAMS);
    if (lengths.length < examined + EPISODES_BETWEEN_EXAMS) return;
    if (last.reduce((sum, x) => sum + x, 0) < EPISODES_BETWEEN_EXAMS * task.goal) return;
    examined = lengths.length;
    examine();
    if (judge.passed()) throw new Passed();
  });
  const plain = { ...environment, step: (action: number) => ({ ...environment.step(action), reward: 1 }) };
  const world = disguise(plain, task.disguise);
  const agent = agentOf(build, [4, 2, { rng: tools.makeRng(task.seed) }], ['probabilities', 'train']);
  try {
    agent.train(world, {
      episodes: task.episodes,
      maxSteps: task.maxSteps,
      rng: tools.makeRng(task.seed + 1),
      log: () => undefined,
    });
    examine();
  } catch (error) {
    if (!(error instanceof Passed)) throw error;
  }
  return { steps: played.lengths.reduce((sum, x) => sum + x, 0), episodes: played.lengths.length };
};

type TrainAndPlot = (environment: unknown, episodes: number, options: object) => Record<string, unknown>;

/** The second half: one short comparison, beside what was really played. */
export const plottedAgents: MakeOnTensorflow =
  (_tf, tools) =>
  (
    trainAndPlot: TrainAndPlot,
    task: { seed: number; episodes: number; seeds: number; again?: boolean; fading?: boolean },
  ) => {
    // Where pay falls by a fiftieth from episode to episode, the best 100 episodes are not the last.
    const pay = (episode: number): number => (task.fading ? 0.5 * 0.98 ** (episode % task.episodes) : 0.5);
    const once = (): Record<string, unknown> => {
      const { environment, played } = watchedCartPole(tools, 60, undefined, pay);
      const lines: string[] = [];
      const answer = trainAndPlot(environment, task.episodes, {
        rng: tools.makeRng(task.seed),
        seeds: task.seeds,
        log: (line: string) => lines.push(String(line)),
      }) as Record<string, unknown> | undefined;
      if (answer === undefined || answer === null || answer instanceof Promise)
        throw unfit('trainAndPlot', answer, 'an object { agent, returns, … }');
      const { agent, ...result } = answer;
      const probabilities = (agent as Partial<Agent> | undefined)?.probabilities?.([
        [0, 0, 0, 0],
        [0.1, 0, 0.1, 0],
      ]);
      return { ...result, probabilities, played, lines };
    };
    const first = once();
    return task.again ? { ...first, again: once().returns } : first;
  };
