import type { Complaint } from '../../exercise';
import { isList, sameList, say } from './ask';
import type { Plotted } from './plotted';

/** Plays on the environment that it was given, by the given dice, and gives its agent back. */
export function environmentAndAgent({ probabilities, played, returns, again }: Plotted): Complaint | undefined {
  if (!played.returns.length) return say('trainAndPlot does not play on the environment that it was given.');
  if (!Array.isArray(probabilities) || probabilities.length !== 2 || probabilities[0].length !== 2)
    return say('trainAndPlot must give back its trained agent, as `agent`.');
  if (!isList(returns)) return say('trainAndPlot must give back the returns of `agent`, episode by episode.');
  if (!sameList(again, returns))
    return say('Twice the same rng, and another result. All chance must come from the generator that you are given.');
  return undefined;
}
