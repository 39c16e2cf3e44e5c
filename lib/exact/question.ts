import type { FiniteMdp } from '../environments/finiteMdp';

/** What is asked of a world and a policy. */
export interface Question {
  /** Steps until the clock ends the episode; the world's own horizon unless given. */
  readonly horizon?: number;
  /** γ in [0, 1]; 1 unless given. */
  readonly discount?: number;
}

/** The question with its defaults. @throws RangeError */
export function readQuestion(mdp: FiniteMdp, { horizon = mdp.horizon, discount = 1 }: Question): Required<Question> {
  if (!(horizon === Infinity || (Number.isInteger(horizon) && horizon > 0))) {
    throw new RangeError(`${mdp.id}: horizon is ${horizon}; expected a positive integer or Infinity.`);
  }
  if (!(discount >= 0 && discount <= 1)) {
    throw new RangeError(`${mdp.id}: discount is ${discount}; expected a number in [0, 1].`);
  }
  return { horizon, discount };
}
