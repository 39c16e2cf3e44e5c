import type { Mistake } from '../proofSpec';
import type { RepliesWords } from '../worlds/replies/repliesWords';

const kl = ({ sumY, pi, star }: RepliesWords): number => sumY((y) => pi(y) * Math.log(pi(y) / star(y)));
const refOdds = ({ ref, won, lost }: RepliesWords): number => Math.log(ref(won) / ref(lost));
const gap = ({ r, won, lost }: RepliesWords): number => r(won) - r(lost);

/** Lines that people write in 5.2, and what is wrong with each. */
export const tiltedPolicyMistakes: readonly Mistake<RepliesWords>[] = [
  {
    name: 'e^{βr}',
    says: 'The reward is divided by β: e^{r/β}. A small β means that the reward has more to say.',
    is: ({ sumY, pi, ref, r, beta }) => -beta * sumY((y) => pi(y) * Math.log(pi(y) / (ref(y) * Math.exp(beta * r(y))))),
  },
  {
    name: 'log Z without β',
    says: 'β stands before the whole: β log Z.',
    is: (w) => Math.log(w.Z) - w.beta * kl(w),
  },
  {
    name: 'KL(π*‖π)',
    says: 'The mean is over π, not over π*: KL(π‖π*).',
    is: ({ beta, Z, sumY, pi, star }) => beta * Math.log(Z) - beta * sumY((y) => star(y) * Math.log(star(y) / pi(y))),
  },
  {
    name: 'sign of the KL',
    says: 'J falls with the distance from π*: −β KL.',
    is: (w) => w.beta * Math.log(w.Z) + w.beta * kl(w),
  },
  {
    name: 'KL without β',
    says: 'The distance from π* costs β for each nat.',
    is: (w) => w.beta * Math.log(w.Z) - kl(w),
  },
  {
    name: 'β Δr',
    says: 'The difference of rewards is divided by β.',
    is: (w) => refOdds(w) + w.beta * gap(w),
  },
  {
    name: 'Δr alone',
    says: 'The difference of rewards is divided by β: that is how a small tilt becomes a large one.',
    is: (w) => refOdds(w) + gap(w),
  },
  {
    name: 'ref forgotten',
    says: 'What the reference preferred stays in the odds.',
    is: (w) => gap(w) / w.beta,
  },
  {
    name: 'ref times r',
    says: 'The reference is multiplied by e^{r/β}, not by r.',
    is: ({ ref, r, beta, won, lost }) => Math.log(ref(won) / ref(lost)) * (1 + (r(won) - r(lost)) / beta),
  },
];
