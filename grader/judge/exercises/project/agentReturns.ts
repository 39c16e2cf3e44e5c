import type { Complaint } from '../../exercise';
import { isList, say } from './ask';
import { EPISODES, wasPlayed, type Plotted } from './plotted';

/** What is wrong with the returns of `agent`: they are those of episodes that were played. */
export function agentReturns({ returns, played }: Plotted): Complaint | undefined {
  if (!isList(returns)) return say('trainAndPlot must give back the returns of `agent`, episode by episode.');
  if (returns.length !== EPISODES)
    return say(
      '`returns` must tell every episode that `agent` was trained on.',
      `${EPISODES} returns, not ${returns.length}`,
    );
  return wasPlayed(returns, played) ? undefined : say('There are returns in `returns` that nobody played.');
}
