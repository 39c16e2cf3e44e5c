import { showNumber } from '../showNumber';
import { mdpTables } from './mdpTables';
import type { SmallMdp } from './smallMdp';

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** The same with the baseline of the state `s`: "1 step, 1 state, b 7: …". */
export const describeWithBaseline = (mdp: SmallMdp): string =>
  describeMdp(mdp, `, b ${showNumber(mdp.baseline[mdp.state])}`);

/** "2 steps, 1 state, γ 0.5: action 0 (π 0.75, reward 0), action 1 (π 0.25, reward 1)". */
export function describeMdp(mdp: SmallMdp, more = ''): string {
  const states = mdp.start.length;
  const { pi } = mdpTables(mdp, 0);
  const moves = (s: number, a: number): string => {
    if (mdp.steps === 1 || states === 1) return '';
    const to = mdp.next[s][a].indexOf(1);
    return to < 0 ? '' : `, to state ${to}`;
  };
  const rows = mdp.reward.map((rewards, s) => {
    const actions = rewards.map(
      (reward, a) => `action ${a} (π ${showNumber(pi[s][a])}, reward ${showNumber(reward)}${moves(s, a)})`,
    );
    return `${states > 1 ? `state ${s}: ` : ''}${actions.join(', ')}`;
  });
  const discount = mdp.steps > 1 ? `, γ ${showNumber(mdp.gamma)}` : '';
  return `${count(mdp.steps, 'step')}, ${count(states, 'state')}${discount}${more}: ${rows.join('; ')}`;
}
