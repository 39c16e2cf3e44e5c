import type { Complaint } from '../../exercise';
import { agentReturns } from './agentReturns';
import { mean, near, say, tells } from './ask';
import type { Plotted } from './plotted';

/** The mean of the last 100 returns of training, told and logged. */
export function finalAverage(plotted: Plotted): Complaint | undefined {
  const { finalAverage: told, lines } = plotted;
  const wrong = agentReturns(plotted);
  if (wrong) return wrong;
  const returns = plotted.returns as readonly number[];
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
