import { makeEnvironment } from '../../../lib/environments/makeEnvironment';
import type { Rng } from '../../../lib/engine/rng';
import type { UpdateAgentTask } from '../../student/harnesses/agents';
import type { Case, Complaint, Exercise, FunctionTest, MakeCase, RunTest } from '../exercise';
import { valueOf } from '../gradeExercise';
import type { Answer, Student } from '../student';
import { list, whole } from './draw';

type Rows = readonly (readonly number[])[];
interface Played {
  readonly returns: readonly number[];
  readonly lengths: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const near = (a: number, b: number, by = 1e-3): boolean => Math.abs(a - b) <= by * Math.max(1, Math.abs(b));
const entropyOf = (rows: Rows): number => mean(rows.map((pi) => -sum(pi.map((p) => (p > 0 ? p * Math.log(p) : 0)))));
const say = (sentence: string, expected?: string): Complaint => ({ sentence, ...(expected ? { expected } : {}) });
const isList = (value: unknown): value is readonly number[] =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) &&
  Array.from(value as ArrayLike<unknown>).every((x) => typeof x === 'number');

/** A case of a harness: the judge sees a plain answer or an error. */
const ask =
  <T>(args: readonly unknown[], shown: string, judge: (told: T) => Complaint | undefined): MakeCase =>
  (): Case => ({
    args,
    shown,
    judge(answer) {
      if (answer.kind === 'returned') return judge(answer.value as T);
      if (/reset/.test(answer.message))
        return say('You stepped on after an episode had ended: terminated or truncated, both are an end.');
      return say(`Your code stopped with an error: ${answer.message}`);
    },
  });

// ---- Parts 1 and 2: the networks ----

interface NewAgent {
  readonly probabilities: Rows;
  readonly alone: Rows;
  readonly values: readonly number[];
}

function policyNetwork({ probabilities, alone }: NewAgent, count: number, actions: number): Complaint | undefined {
  if (
    !Array.isArray(probabilities) ||
    probabilities.length !== count ||
    !probabilities.every((row) => isList(row) && row.length === actions)
  )
    return say('probabilities(observations) must give one row for each observation, with one number for each action.');
  const rows: number[][] = probabilities.map((row: readonly number[]) => Array.from(row));
  if (!rows.every((row) => row.every((p) => p > 0 && p < 1) && near(sum(row), 1)))
    return say(
      'Your rows are no probabilities: each must be above 0, and a row must add up to 1. Logits go through a softmax first.',
    );
  if (!rows.every((row, i) => row.every((p, a) => near(p, alone[i][a]))))
    return say('An observation gets other probabilities in a batch than alone. Each row is about its own observation.');
  // Observations are 0, x, y, x + y: log-odds of a linear policy satisfy f(x + y) − f(x) − f(y) + f(0) = 0.
  const odds = rows.map(([p, q]) => Math.log(p / q));
  if (odds.every((z) => near(z, odds[0], 1e-6)))
    return say('Your probabilities are the same whatever is observed: the observation does not reach the output.');
  if (Math.abs(odds[3] - odds[1] - odds[2] + odds[0]) < 1e-5)
    return say(
      'Your policy is linear in the observation. Two hidden layers, with relu or tanh between, were asked for.',
    );
  return undefined;
}

function policyCase(rng: Rng, stateDim: number, actionDim: number): MakeCase {
  const x = list(stateDim, () => whole(rng, 5, 20) / 5);
  const y = list(stateDim, () => -whole(rng, 5, 20) / 5);
  const observations = [x.map(() => 0), x, y, x.map((each, i) => each + y[i])];
  const task = { stateDim, actionDim, seed: whole(rng, 1, 1e6), observations };
  return ask<NewAgent>(
    [task],
    `buildReinforceAgent(${stateDim}, ${actionDim}, { rng }).probabilities(4 observations)`,
    (told) => policyNetwork(told, 4, actionDim),
  );
}

interface Update {
  readonly before: { readonly values: readonly number[]; readonly probabilities: Rows };
  readonly after: { readonly values: readonly number[]; readonly probabilities: Rows };
  readonly first: { readonly weights?: Rows; readonly valueLoss?: number; readonly entropy?: number };
  readonly last: { readonly valueLoss?: number };
}

/** Four finished episodes of unlike lengths; action 0 is what is paid for. */
function drawBatch(rng: Rng): { observations: number[][]; actions: number[]; rewards: number[] }[] {
  return [9, 4, 6, 12].map((length, i) => {
    const actions = list(length, (t) => (t + i) % 2);
    return {
      observations: list(length, (t) => [t / 6 - 1, i / 2 - 1, whole(rng, -9, 9) / 10]),
      actions,
      rewards: actions.map((a) => (a === 0 ? 2 + (i % 2) : 0)),
      terminated: true,
      truncated: false,
      finalObservation: [0, 0, 0],
    };
  });
}

function updateTask(rng: Rng, times: number, options: UpdateAgentTask['options'] = {}): UpdateAgentTask {
  return { seed: whole(rng, 1, 1e6), stateDim: 3, actionDim: 2, options, batch: drawBatch(rng), times };
}

function valueNetwork(rng: Rng): MakeCase {
  const task = updateTask(rng, 200);
  return ask<Update>(
    [task],
    'buildReinforceAgent(3, 2, { rng }), and 200 × update(the same 4 episodes)',
    ({ before, after, first, last }) => {
      if (!isList(before.values) || before.values.length !== 31)
        return say('values(observations) must give one number for each observation.');
      if (!(typeof first.valueLoss === 'number' && typeof last.valueLoss === 'number'))
        return say('update must tell valueLoss: the mean of (V − G)² before the update, a number.');
      if (near(mean(after.values), mean(before.values), 1e-6))
        return say(
          'V never learns: its values are the same after 200 updates. Let its own optimiser take a step in each.',
        );
      if (!(last.valueLoss < 0.3 * first.valueLoss))
        return say(
          'V does not learn the returns of a batch that it sees 200 times. Is it fitted to G, with a rate of its own of at least 1e-3?',
        );
      return undefined;
    },
  );
}

// ---- Part 4: one scale ----

const returnsOf = (rewards: readonly number[]): number[] =>
  rewards.map((_, t) => rewards.slice(t).reduce((total, r, k) => total + 0.99 ** k * r, 0));

/** How much of `weights` is left over after the best a · x + b, as a share of its spread; and a. */
function affine(weights: readonly number[], x: readonly number[]): { rest: number; slope: number } {
  const [mw, mx] = [mean(weights), mean(x)];
  const slope = sum(x.map((each, t) => (each - mx) * (weights[t] - mw))) / sum(x.map((each) => (each - mx) ** 2));
  const rest = sum(weights.map((w, t) => (w - mw - slope * (x[t] - mx)) ** 2)) / sum(weights.map((w) => (w - mw) ** 2));
  return { rest, slope };
}

function normalisation(rng: Rng, baseline: boolean): MakeCase {
  const task = updateTask(rng, 1, { baseline });
  const G = (task.batch as unknown as { rewards: number[] }[]).flatMap(({ rewards }) => returnsOf(rewards));
  return ask<Update>(
    [task],
    `buildReinforceAgent(3, 2, { rng, baseline: ${baseline} }).update(4 episodes).weights`,
    ({ before, after, first }) => {
      const { weights } = first;
      if (
        !Array.isArray(weights) ||
        weights.some((w, i) => !isList(w) || w.length !== task.batch[i].observations.length)
      )
        return say('update must tell weights: for each episode a list as long as the episode.');
      const flat: number[] = weights.flatMap((w: readonly number[]) => Array.from(w));
      const advantage = G.map((g, t) => g - (baseline ? before.values[t] : 0));
      const { rest, slope } = affine(flat, advantage);
      if (rest > 1e-3 || !(slope > 0)) {
        if (weights.every((w: readonly number[]) => near(mean(Array.from(w)), 0, 1e-3)))
          return say(
            'You whiten each episode by itself: its own mean is gone from it, and with it whether the episode was good. One scale for the whole batch (section 7: 88 of 100 seeds against 99).',
          );
        const late = G.map((g, t) => g - after.values[t]);
        if (baseline && affine(flat, late).rest < 1e-3)
          return say('V learned from this batch before it judged it: the weights must be G − V by the *old* V.');
        return say(
          baseline
            ? 'Your weights are not G − V, scaled by one number (γ = 0.99).'
            : 'Without a baseline your weights are not G, scaled by one number: the option `baseline` must switch V off.',
        );
      }
      const spread = Math.sqrt(mean(flat.map((w) => (w - mean(flat)) ** 2)));
      if (!near(spread, 1, 0.05))
        return say(
          'Your weights are not normalised: their standard deviation over the batch should be 1, whatever the rewards’ unit.',
        );
      return undefined;
    },
  );
}

// ---- Part 5: entropy ----

function entropyTold(rng: Rng): MakeCase {
  const task = updateTask(rng, 1);
  return ask<Update>([task], 'buildReinforceAgent(3, 2, { rng }).update(4 episodes).entropy', ({ before, first }) => {
    const wanted = entropyOf(before.probabilities);
    if (typeof first.entropy === 'number' && near(first.entropy, wanted, 2e-3)) return undefined;
    return say(
      'update must tell entropy: the mean of −Σ π log π over the batch’s observations, before the update, in nats.',
      String(wanted),
    );
  });
}

const withEntropy: RunTest['run'] = async (student, rng) => {
  const told = async (options: UpdateAgentTask['options']): Promise<number> => {
    const task = { ...seedless, options };
    const answer = await student.call('buildReinforceAgent', [task], { harness: 'updatedAgent', seconds: 60 });
    return entropyOf((valueOf(answer) as Update).after.probabilities);
  };
  const seedless = updateTask(rng, 60);
  const [without, with_] = [await told({ entropyCoefficient: 0 }), await told({ entropyCoefficient: 2 })];
  if (with_ > without + 0.02) return undefined;
  // The same first weights: without any effect the two are equal to the last digit.
  if (with_ < without - 1e-6)
    return say(
      'A strong entropy bonus makes your policy *more* certain: its sign is wrong. Subtract the bonus from the loss.',
    );
  return say('A strong entropy bonus changes nothing: entropyCoefficient does not reach the gradient.');
};

// ---- Part 3: the training loop ----

interface Trained {
  readonly record?: Partial<Played>;
  readonly played: Played;
  readonly lines: readonly string[];
}

const sameList = (a: unknown, b: readonly number[]): boolean =>
  isList(a) && a.length === b.length && b.every((x, i) => near(a[i], x));
const tells = (line: string, value: number): boolean =>
  (line.match(/-?\d+(?:\.\d+)?/g) ?? []).some((text) => Math.abs(Number(text) - value) <= 0.06);

function trainingLoop(rng: Rng): MakeCase {
  const task = { seed: whole(rng, 1, 1e6), episodes: 205, longest: 25 };
  return ask<Trained>(
    [task],
    'agent.train(CartPole, half a point a step, { episodes: 205, rng, log })',
    ({ record, played, lines }) => {
      if (played.returns.length !== 205)
        return say('train did not play as many episodes as it was asked for.', '205 episodes');
      if (!sameList(record?.returns, played.returns))
        return say(
          'The returns that train gives back are not those that were played: the sum of each episode’s rewards, without γ, in order.',
        );
      if (!sameList(record?.lengths, played.lengths))
        return say('The lengths that train gives back are not those that were played.');
      if (lines.length < 2) return say('train logs too little: at least one line every 100 episodes.');
      const wanted = mean(played.returns.slice(100, 200));
      if (!lines.some((line) => tells(line, wanted)))
        return say(
          'Your log does not tell the mean return of the *last* 100 episodes.',
          `${wanted.toFixed(2)} after 200 episodes`,
        );
      return undefined;
    },
  );
}

function budget(rng: Rng): MakeCase {
  const task = { seed: whole(rng, 1, 1e6), episodes: 5000, maxSteps: 300, longest: 25 };
  return ask<Trained>([task], 'agent.train(CartPole, { episodes: 5000, maxSteps: 300, rng, log })', ({ played }) => {
    const steps = sum(played.lengths);
    // A batch of up to 16 episodes that has begun may be finished.
    if (steps >= 300 && steps <= 300 + 16 * 25) return undefined;
    return say(
      'train does not keep to maxSteps: after so many steps no new episode begins.',
      `300 to 700 steps, not ${steps}`,
    );
  });
}

// ---- The second half ----

interface Plotted {
  readonly returns?: unknown;
  readonly again?: unknown;
  readonly probabilities?: Rows;
  readonly withBaseline?: readonly Partial<Played>[];
  readonly withoutBaseline?: readonly Partial<Played>[];
  readonly figure?: { readonly data?: readonly Trace[]; readonly layout?: Layout };
  readonly finalAverage?: unknown;
  readonly played: Played;
  readonly lines: readonly string[];
}
interface Trace {
  readonly x?: readonly number[];
  readonly y?: readonly number[];
}
type Titled = { readonly title?: string | { readonly text?: string } } | undefined;
interface Layout {
  readonly xaxis?: Titled;
  readonly yaxis?: Titled;
}

const EPISODES = 120;
const plotted = (rng: Rng, judge: (told: Plotted) => Complaint | undefined, again = false): MakeCase => {
  const task = { seed: whole(rng, 1, 1e6), episodes: EPISODES, seeds: 2, again };
  return ask<Plotted>([task], `trainAndPlot(CartPole, ${EPISODES}, { rng, seeds: 2, log })`, judge);
};

function environmentAndAgent({ probabilities, played, returns, again }: Plotted): Complaint | undefined {
  if (!played.returns.length) return say('trainAndPlot does not play on the environment that it was given.');
  if (!Array.isArray(probabilities) || probabilities.length !== 2 || probabilities[0].length !== 2)
    return say('trainAndPlot must give back its trained agent, as `agent`.');
  if (!isList(returns)) return say('trainAndPlot must give back the returns of `agent`, episode by episode.');
  if (!sameList(again, returns))
    return say('Twice the same rng, and another result. All chance must come from the generator that you are given.');
  return undefined;
}

/** Where a run's returns stand in all that was played. */
const wasPlayed = (returns: readonly number[], played: Played): boolean =>
  played.returns.some((_, at) => returns.every((r, i) => near(played.returns[at + i] ?? NaN, r)));

function comparison({ withBaseline, withoutBaseline, played }: Plotted): Complaint | undefined {
  for (const runs of [withBaseline, withoutBaseline]) {
    if (!Array.isArray(runs) || !runs.every((run) => isList(run?.returns) && isList(run?.lengths)))
      return say('withBaseline and withoutBaseline must each be a list of runs, { returns, lengths }.');
    if (runs.length < 2)
      return say(
        'One seed is an anecdote: run it with another, and you may say the opposite. As many runs of each variant as `seeds` says.',
      );
    if (runs.some((run) => run.returns!.length !== EPISODES))
      return say('The two variants did not get the same number of episodes in every run.');
    if (runs.some((run) => !wasPlayed(run.returns!, played)))
      return say('There are returns in your comparison that nobody played.');
  }
  const [a, b] = [withBaseline!, withoutBaseline!];
  if (a.some((run) => b.some((other) => sameList(other.returns, run.returns as number[]))))
    return say('A run with and a run without the baseline are one and the same. Both variants must be trained.');
  if (sameList(a[0].returns, a[1].returns as number[]))
    return say('Your seeds are all the same seed: each run needs a generator of its own, see splitRng.');
  return undefined;
}

const titleOf = (axis: Titled): string => (typeof axis?.title === 'string' ? axis.title : (axis?.title?.text ?? ''));

function learningCurves({ figure, withBaseline, withoutBaseline }: Plotted): Complaint | undefined {
  const traces = figure?.data;
  if (!Array.isArray(traces) || !traces.length) return say('figure must be a figure for Plotly: { data, layout }.');
  if (!titleOf(figure?.layout?.xaxis) || !titleOf(figure?.layout?.yaxis))
    return say('Your axes have no titles. Say what is drawn, and in which unit.');
  const longest = Math.max(
    ...[...(withBaseline ?? []), ...(withoutBaseline ?? [])].map((run) => sum([...(run.lengths ?? [])])),
  );
  const furthest = Math.max(...traces.flatMap((trace: Trace) => Array.from(trace.x ?? [])));
  if (!near(furthest, longest, 0.1))
    return say(
      'Your x axis is not steps of the environment. An agent whose episodes are five times as long has seen five times as much: count steps, from 0.',
      `up to ${longest}`,
    );
  // One run of each is the next test's business.
  if (traces.length < 4 && (withBaseline?.length ?? 0) >= 2)
    return say('Draw every run of both variants: a mean alone hides the seeds that failed.');
  return undefined;
}

function finalAverage({ finalAverage: told, returns, lines }: Plotted): Complaint | undefined {
  if (!isList(returns)) return say('trainAndPlot must give back the returns of `agent`, episode by episode.');
  if (typeof told !== 'number') return say('finalAverage must be a number.');
  const wanted = mean(returns.slice(-100));
  if (!near(told, wanted)) {
    const means = returns.map((_, i) => (i >= 99 ? mean(returns.slice(i - 99, i + 1)) : -Infinity));
    if (near(told, Math.max(...means)))
      return say('You report the best 100 episodes. Say where the window lies: asked are the *last* 100.');
    if (near(told, mean(returns)))
      return say(
        'Your final average runs over the whole training, its first clumsy episodes included. Asked are the *last* 100.',
      );
    return say(
      'Your final average is not the mean of the last 100 returns of training. A greedy score, or one of another agent, hides instability.',
      wanted.toFixed(2),
    );
  }
  if (!lines.some((line) => tells(line, wanted))) return say('The final average is not logged.', wanted.toFixed(2));
  return undefined;
}

// ---- Does it learn? ----

const MAX_STEPS = 300_000;
const GOAL = 475;

type Handle = (rows: Rows) => Promise<Answer>;

/** 100 hidden episodes at once, in the judge's own environment and by its own dice. */
async function playHidden(probabilities: Handle, rng: Rng): Promise<{ score: number; entropy: number }> {
  let playing = list(100, () => {
    const environment = makeEnvironment('CartPole-v1');
    return { environment, observation: Array.from(environment.reset(rng)) };
  });
  let [steps, entropies, asked] = [0, 0, 0];
  while (playing.length) {
    const rows = valueOf(await probabilities(playing.map(({ observation }) => observation))) as Rows;
    entropies += entropyOf(rows);
    asked++;
    playing = playing.filter((copy, i) => {
      const p = rows[i]?.[0];
      if (!(p >= 0 && p <= 1)) return false; // no probability: this episode is over
      const step = copy.environment.step(rng() < p ? 0 : 1);
      copy.observation = Array.from(step.observation);
      steps++;
      return !step.terminated && !step.truncated;
    });
  }
  return { score: steps / 100, entropy: entropies / asked };
}

const learns: RunTest['run'] = async (student: Student, rng) => {
  const scores: number[] = [];
  let entropy = 0;
  for (let k = 0; k < 3; k++) {
    const task = { seed: whole(rng, 1, 1e6), maxSteps: MAX_STEPS, goal: GOAL };
    const answer = await student.call('buildReinforceAgent', [task], { harness: 'solvingAgent', seconds: 60 });
    const told = valueOf(answer) as { steps: number; probabilities: Handle };
    if (told.steps > MAX_STEPS + 16 * 500)
      return say('train does not keep to maxSteps: after so many steps no new episode begins.');
    const hidden = await playHidden(told.probabilities, rng);
    scores.push(hidden.score);
    entropy = hidden.entropy;
    const solved = scores.filter((score) => score >= HIDDEN_GOAL).length;
    if (solved === 2) return undefined;
    if (scores.length - solved === 2) break;
  }
  if (entropy > 0.62)
    return say(
      'After 300,000 steps your policy still nearly tosses coins. Advantages have size 1 here: an entropy coefficient of 0.1 is as loud as they are. Take a hundredth.',
    );
  return say(
    'Fewer than two of three agents balance the pole for 475 steps on average after 300,000 steps of training. Look at the curve: does it never rise (sign, learning rate), or rise and fall (steps too large, no baseline)?',
    `hidden means ${scores.map((score) => score.toFixed(0)).join(', ')}`,
  );
};

/** The policy that reached a mean of 475 over 100 episodes of training, in 100 others: their mean has a spread of its own. */
const HIDDEN_GOAL = 400;

const build = { call: 'buildReinforceAgent', points: 2, seconds: 60, alone: true } as const;
const plot = { call: 'trainAndPlot', harness: 'plottedAgents', points: 2, seconds: 60, alone: true } as const;
const part = (test: FunctionTest): FunctionTest => test;

export const project: Exercise = {
  id: '4.10',
  file: '04-baselines',
  exports: ['buildReinforceAgent', 'trainAndPlot'],
  title: 'Aaliyah’s project: REINFORCE from scratch',
  difficulty: 4,
  minutes: 90,
  hints: [
    'Build and check part by part: the two networks first, then update on one batch, then the loop. Each part has its own test.',
    'Everything you need you have written: 2.5 rewards-to-go, 4.4 and 4.6 advantages by the old V, 4.7 entropy, 4.8 one scale.',
    'Settings that work: two layers of 64, Adam with 3e-3 for both networks, four episodes an update, entropy coefficient 0.01.',
  ],
  tests: [
    part({
      ...build,
      name: 'part 1: a policy network, two hidden layers and a softmax',
      harness: 'newAgent',
      lookAt: 'Print probabilities of four observations: at once, and one by one.',
      cases: (rng) => [policyCase(rng, 4, 2), policyCase(rng, 3, 4)],
    }),
    part({
      ...build,
      name: 'part 2: a value network that learns the returns',
      harness: 'updatedAgent',
      lookAt: 'Update on the same batch 200 times, and print valueLoss.',
      cases: (rng) => [valueNetwork(rng)],
    }),
    part({
      ...build,
      name: 'part 3: a training loop that logs',
      harness: 'trainedAgent',
      lookAt: 'Play 205 short episodes; compare what train returns and logs with what was played.',
      cases: (rng) => [trainingLoop(rng), budget(rng)],
    }),
    part({
      ...build,
      name: 'part 4: weights normalised across the batch',
      harness: 'updatedAgent',
      lookAt: 'Print the weights of one update beside G − V: is it one factor for all?',
      cases: (rng) => [normalisation(rng, true), normalisation(rng, false)],
    }),
    {
      name: 'part 5: an entropy bonus',
      points: 2,
      lookAt: 'Update on one batch with coefficient 0 and with 2: which policy should be more certain afterwards?',
      seconds: 60,
      async run(student, rng) {
        for (const makeCase of [entropyTold(rng)]) {
          const { args, judge } = makeCase();
          const answer = await student.call('buildReinforceAgent', args, { harness: 'updatedAgent', seconds: 60 });
          const complaint = judge({ kind: 'returned', value: valueOf(answer), changed: [] });
          if (complaint) return complaint;
        }
        return withEntropy(student, rng);
      },
    },
    part({
      ...plot,
      name: 'makes the environment’s agent, and repeats itself',
      lookAt: 'Call trainAndPlot twice with makeRng(1).',
      cases: (rng) => [plotted(rng, environmentAndAgent, true)],
    }),
    {
      name: 'trains: two of three hidden seeds reach a mean of 475 within 300,000 steps',
      points: 2,
      lookAt: 'Train three seeds in the notebook and draw their curves before you check.',
      seconds: 60,
      run: learns,
    },
    part({
      ...plot,
      name: 'plots the learning curves, over steps',
      lookAt: 'What is on your x axis? How many curves are there?',
      cases: (rng) => [plotted(rng, learningCurves)],
    }),
    part({
      ...plot,
      name: 'compares with and without the baseline, over seeds',
      lookAt: 'How many runs has each variant, and did all get the same number of episodes?',
      cases: (rng) => [plotted(rng, comparison)],
    }),
    part({
      ...plot,
      name: 'gives and logs the final average',
      lookAt: 'Which 100 episodes does it average?',
      cases: (rng) => [plotted(rng, finalAverage)],
    }),
  ],
};
