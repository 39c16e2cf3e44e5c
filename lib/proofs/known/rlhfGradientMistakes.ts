import type { Mistake } from '../proofSpec';
import type { RepliesWords } from '../worlds/replies/repliesWords';

type Weight = (w: RepliesWords, y: number) => number;

const logRatio: Weight = ({ pi, ref }, y) => Math.log(pi(y) / ref(y));

/** E[∇log π · weight]. */
const scored =
  (weight: Weight) =>
  (w: RepliesWords): number =>
    w.E((y) => w.grad(() => Math.log(w.pi(y))) * weight(w, y));

/** Lines that people write in 5.1, and what is wrong with each. */
export const rlhfGradientMistakes: readonly Mistake<RepliesWords>[] = [
  {
    name: 'the missing gradient',
    says: 'The ∇ is lost: E[log π · r] is a number, not a direction. The lesson prints it so.',
    is: ({ E, pi, r }) => E((y) => Math.log(pi(y)) * r(y)),
  },
  {
    name: '+ β',
    says: 'The KL is a price: −β. With + you pay the model for leaving the reference.',
    is: scored((w, y) => w.r(y) + w.beta * logRatio(w, y)),
  },
  {
    name: 'KL dropped',
    says: 'The KL is lost: this is the gradient of the reward alone.',
    is: scored((w, y) => w.r(y)),
  },
  {
    name: 'KL the other way round',
    says: 'This is KL(ref‖π): its mean is over the reference. Asked is KL(π‖ref).',
    is: (w) =>
      scored((v, y) => v.r(y))(w) - w.beta * w.grad(() => w.sumY((y) => -w.ref(y) * Math.log(w.pi(y) / w.ref(y)))),
  },
  {
    name: 'log π only',
    says: 'The log-ratio has two sides: log π − log ref. Without ref this is an entropy bonus.',
    is: scored((w, y) => w.r(y) - w.beta * Math.log(w.pi(y))),
  },
  {
    name: 'log ref only',
    says: 'The log-ratio has two sides: log π − log ref. Without π nothing keeps the policy from one sure reply.',
    is: scored((w, y) => w.r(y) + w.beta * Math.log(w.ref(y))),
  },
  {
    name: 'half of the own reward as baseline',
    says: 'A baseline that contains this reply’s own reward is not free: it takes half of the gradient along.',
    is: scored((w, y) => w.r(y) / 2 - w.beta * logRatio(w, y)),
  },
  {
    name: 'mean over the tokens',
    says: 'The logarithm of a product is a sum over the tokens, not their mean: a longer reply is not less of a decision.',
    is: (w) =>
      w.E((y) => {
        const scores = w.tokens(y, (t) => w.grad(() => Math.log(w.piToken(y, t))));
        return (scores / w.tokens(y, () => 1)) * (w.r(y) - w.beta * logRatio(w, y) - w.b);
      }),
  },
];
