import type { Rng } from '../../../../lib/engine/rng';
import type { UpdateAgentTask } from '../../../student/harnesses/agents';
import type { MakeCase, RunTest } from '../../exercise';
import { valueOf } from '../../noAnswer';
import { showValue } from '../../show';
import { ask, entropyOf, near, say } from './ask';
import { updateTask, type Update } from './updateTask';

/** Part 5: what an update tells of the entropy. */
function entropyTold(rng: Rng): MakeCase {
  const task = updateTask(rng, 1);
  return ask<Update>([task], 'buildReinforceAgent(3, 2, { rng }).update(4 episodes).entropy', ({ before, first }) => {
    const wanted = entropyOf(before.probabilities);
    if (typeof first.entropy === 'number' && near(first.entropy, wanted, 2e-3)) return undefined;
    return say(
      'update must tell entropy: the mean of −Σ π log π over the batch’s observations, before the update, in nats.',
      showValue(wanted),
      showValue(first.entropy),
    );
  });
}

/** A strong bonus leaves the policy less certain than none. */
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
  const found = [
    'more with the bonus than without',
    `after 60 updates an entropy of ${showValue(without)} with entropyCoefficient 0, of ${showValue(with_)} with 2`,
  ] as const;
  if (with_ < without - 1e-6)
    return say(
      'A strong entropy bonus makes your policy *more* certain: its sign is wrong. Subtract the bonus from the loss.',
      ...found,
    );
  return say('A strong entropy bonus changes nothing: entropyCoefficient does not reach the gradient.', ...found);
};

/** Part 5: the entropy is told, and its bonus works. */
export const entropy: RunTest['run'] = async (student, rng) => {
  const { args, judge } = entropyTold(rng)();
  const answer = await student.call('buildReinforceAgent', args, { harness: 'updatedAgent', seconds: 60 });
  return judge({ kind: 'returned', value: valueOf(answer), changed: [] }) ?? withEntropy(student, rng);
};
