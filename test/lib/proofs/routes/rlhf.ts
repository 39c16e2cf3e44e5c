// Other right ways through proofs 5.1 to 5.3: what the models do not do.
import { atLeast, because, given, type Proof } from '../../../../lib/proofs/index';
import { blindToShift, gradientWithKl, tiltedPolicy } from '../../../../solutions/05-rlhf';

export const gradientRoutes: Record<string, Proof<'5.1'>> = {
  'reward and KL apart': (w) => {
    const { grad, E, pi, ref, r, beta, log } = w;
    const model = gradientWithKl(w);
    return [
      model[0],
      because('definition', () => grad(() => E(r)) - beta * grad(() => E((y) => log(pi(y)) - log(ref(y))))),
      because(
        'rewards ignore theta',
        () => E((y) => grad(() => log(pi(y))) * r(y)) - beta * grad(() => E((y) => log(pi(y)) - log(ref(y)))),
      ),
      because(
        'reference ignores theta',
        () =>
          E((y) => grad(() => log(pi(y))) * r(y)) - beta * E((y) => grad(() => log(pi(y))) * (log(pi(y) / ref(y)) + 1)),
      ),
      because('scores average to 0', () => E((y) => grad(() => log(pi(y))) * (r(y) - beta * log(pi(y) / ref(y))))),
      ...model.slice(4),
    ];
  },
  'tokens before the baseline': (w) => {
    const { grad, E, pi, ref, r, beta, b, tokens, piToken, log } = w;
    const model = gradientWithKl(w);
    const score = (y: number) => tokens(y, (t) => grad(() => log(piToken(y, t))));
    return [
      ...model.slice(0, 4),
      because('a reply is its tokens', () => E((y) => score(y) * (r(y) - beta * log(pi(y) / ref(y))))),
      because(['scores average to 0', 'a reply is its tokens'], () =>
        E((y) => score(y) * (r(y) - beta * log(pi(y) / ref(y)) - b)),
      ),
    ];
  },
};

export const tiltedRoutes: Record<string, Proof<'5.2'>> = {
  'the reward from π*': (w) => {
    const { E, pi, ref, r, beta, Z, star, sumY, won, lost, log } = w;
    return {
      value: [
        given(() => E((y) => r(y) - beta * log(pi(y) / ref(y)))),
        because('star is the tilted reference', () =>
          E((y) => beta * log((Z * star(y)) / ref(y)) - beta * log(pi(y) / ref(y))),
        ),
        because('algebra', () => E((y) => beta * log(Z) - beta * log(pi(y) / star(y)))),
        because('replies sum to one', () => beta * log(Z) - beta * sumY((y) => pi(y) * log(pi(y) / star(y)))),
      ],
      most: tiltedPolicy(w).most,
      odds: [
        given(() => log(star(won) / star(lost))),
        because('algebra', () => log(Z * star(won)) - log(Z * star(lost))),
        because('star is the tilted reference', () => log(ref(won)) - log(ref(lost)) + (r(won) - r(lost)) / beta),
      ],
    };
  },
  'the inequality last': (w) => {
    const { E, pi, ref, r, beta, Z, sumY, star, log } = w;
    const { value, odds } = tiltedPolicy(w);
    return {
      value,
      most: [
        given(() => beta * log(Z)),
        because(
          'shown: value',
          () => E((y) => r(y) - beta * log(pi(y) / ref(y))) + beta * sumY((y) => pi(y) * log(pi(y) / star(y))),
        ),
        atLeast('KL is not negative', () => E((y) => r(y) - beta * log(pi(y) / ref(y)))),
      ],
      odds,
    };
  },
};

export const shiftRoutes: Record<string, Proof<'5.3'>> = {
  'by e^{c/β}': (w) => {
    const { sumY, ref, r, c, beta, Z, star, won, exp } = w;
    const { loss, policy, gradient } = blindToShift(w);
    return {
      loss,
      policy: [
        policy[0],
        because(
          'the shift ignores the reply',
          () => (exp(c / beta) * ref(won) * exp(r(won) / beta)) / (exp(c / beta) * Z),
        ),
        because('star is the tilted reference', () => star(won) * sumY((y) => (ref(y) * exp(r(y) / beta)) / Z)),
        because('algebra', () => star(won)),
      ],
      gradient,
    };
  },
  'the gradient of the difference': (w) => {
    const { grad, E, r, c, pi, sumY, shifted } = w;
    const { loss, policy } = blindToShift(w);
    return {
      loss,
      policy,
      gradient: [
        given(() => grad(() => E(shifted))),
        because('algebra', () => grad(() => E(r)) + grad(() => E((y) => shifted(y) - r(y)))),
        because('the shift ignores the reply', () => grad(() => E(r)) + grad(() => c * sumY(pi))),
        because('replies sum to one', () => grad(() => E(r))),
      ],
    };
  },
};
