import type { Complaint } from '../../exercise';
import { agentReturns } from './agentReturns';
import { isList, near, sameList, say, sum } from './ask';
import type { Plotted } from './plotted';

/** Plays on the environment that it was given, by the given dice, and gives its agent back. */
export function environmentAndAgent(told: Plotted): Complaint | undefined {
  const { probabilities, played, returns, again } = told;
  if (!played.returns.length) return say('trainAndPlot does not play on the environment that it was given.');
  if (!Array.isArray(probabilities) || probabilities.length !== 2 || probabilities[0].length !== 2)
    return say('trainAndPlot must give back its trained agent, as `agent`.');
  if (!probabilities.every((pi) => isList(pi) && pi.every((p) => p >= 0) && near(sum(pi), 1)))
    return say('What your `agent` calls probabilities are none: numbers from 0 to 1 that add up to 1.');
  if (sameList(probabilities[0], probabilities[1], 1e-9))
    return say('Your `agent` does the same whatever is observed: give back the one that you trained.');
  const wrong = agentReturns(told);
  if (wrong) return wrong;
  if (!sameList(again, returns as readonly number[]))
    return say('Twice the same rng, and another result. All chance must come from the generator that you are given.');
  return undefined;
}
