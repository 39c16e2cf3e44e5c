/** One thing that may follow an action: the next state and the reward paid on the way. */
export interface Outcome {
  readonly next: number;
  readonly probability: number;
  readonly reward: number;
}

/**
 * A finite Markov decision process as tables, for exact answers: states 0 … S − 1, actions 0 … A − 1.
 *
 * The discount is no part of it: it belongs to the question, not to the world.
 */
export interface FiniteMdp {
  readonly id: string;
  /** S, terminal states included. */
  readonly states: number;
  /** A; every action exists in every state. */
  readonly actions: number;
  /** ρ₀ [S]: where an episode begins. */
  readonly start: readonly number[];
  /** p(s', r | s, a) as lists [S][A]; empty lists in terminal states. */
  readonly outcomes: readonly (readonly (readonly Outcome[])[])[];
  /** Of each state, [S]: whether an episode ends on entering it. */
  readonly terminal: readonly boolean[];
  /** Steps after which the clock ends the episode; Infinity: never. */
  readonly horizon: number;
  /** What the agent sees of a state, [S]; absent: the state itself. Two states with one number look alike. */
  readonly observe?: readonly number[];
  readonly stateNames?: readonly string[];
  readonly actionNames?: readonly string[];
}

/** What the agent sees in a state. */
export function observationOf(mdp: FiniteMdp, state: number): number {
  return mdp.observe ? mdp.observe[state] : state;
}

/** How many different observations there are: S, or fewer where states look alike. */
export function observationCount(mdp: FiniteMdp): number {
  return mdp.observe ? Math.max(...mdp.observe) + 1 : mdp.states;
}

/** E[r | s, a]. */
export function expectedReward(mdp: FiniteMdp, state: number, action: number): number {
  return mdp.outcomes[state][action].reduce((sum, { probability, reward }) => sum + probability * reward, 0);
}
