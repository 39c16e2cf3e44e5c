// Other right ways through proofs 3.1 to 3.3: what the models do not do.
import { because, given, type Proof } from '../../../../lib/proofs/index';
import { gaussianScores, lossVehicle, squareLoss } from '../../../../solutions/03-reinforce';

export const vehicleRoutes: Record<string, Proof<'3.1'>> = {
  'in the fewest lines': ({ grad, E, R, G, L, H, c, steps, logPi }) => ({
    vehicle: [
      given(() => grad(() => L(0))),
      because('definition', () => E((tau) => steps(tau, (t) => -G(tau, t) * grad(() => logPi(tau, t))))),
      because('the theorem (2.1)', () => grad(() => -E((tau) => R(tau)))),
    ],
    shift: [
      given(() => L(c) - L(0)),
      because('algebra', () => -E((tau) => steps(tau, (t) => c * (tau.T - t) * logPi(tau, t)))),
      because('mean over the action', () => E((tau) => steps(tau, (t) => c * (tau.T - t) * H(tau.s[t])))),
    ],
    still: [
      given(() => grad(() => L(c)) - grad(() => L(0))),
      because('definition', () => grad(() => L(c) - L(0))),
      because('scores average to 0', () => 0),
    ],
  }),
  'the gradient of the shift': (w) => {
    const { grad, E, L, c, steps, logPi, frozen, sum, P } = w;
    return {
      vehicle: lossVehicle(w).vehicle,
      shift: lossVehicle(w).shift,
      still: [
        given(() => grad(() => L(c)) - grad(() => L(0))),
        because('algebra', () => grad(() => L(c) - L(0))),
        because('definition', () =>
          grad(() => -c * sum((tau) => frozen(() => P(tau)) * steps(tau, (t) => (tau.T - t) * logPi(tau, t)))),
        ),
        because('algebra', () => -c * E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * (tau.T - t)))),
        because('scores average to 0', () => 0),
      ],
    };
  },
};

export const squareRoutes: Record<string, Proof<'3.2'>> = {
  'as a double sum': ({ E, steps, past, score, A, G, gamma }) => [
    given(() => E((tau) => steps(tau, (t) => score(tau, t)) * steps(tau, (k) => A(tau, k)))),
    because('algebra', () => E((tau) => steps(tau, (k) => steps(tau, (t) => score(tau, t) * A(tau, k))))),
    because('later advantages average to 0', () =>
      E((tau) => steps(tau, (k) => steps(tau, (t) => (k <= t ? score(tau, t) * A(tau, k) : 0)))),
    ),
    because('causality', () =>
      E((tau) => steps(tau, (t) => score(tau, t) * G(tau, t) * past(tau, t + 1, (k) => gamma ** k))),
    ),
    because('algebra', () =>
      E((tau) => steps(tau, (t) => ((1 - gamma ** (t + 1)) / (1 - gamma)) * score(tau, t) * G(tau, t))),
    ),
  ],
  'both reasons in one line': (w) => {
    const lines = squareLoss(w);
    return [lines[0], because(['later advantages average to 0', 'causality'], lines[3].is), lines[4]];
  },
};

export const gaussianRoutes: Record<string, Proof<'3.3'>> = {
  'one component after the other': (w) => {
    const { a, mu, sigma, density, byMu, byLogSigma, log } = w;
    return {
      ...gaussianScores(w),
      score: [
        given(() => [byMu(() => log(density(a))), byLogSigma(() => log(density(a)))]),
        because('algebra', () => [byMu(() => density(a)) / density(a), byLogSigma(() => density(a)) / density(a)]),
        because('the density is normal', () => [(a - mu) / sigma ** 2, (a - mu) ** 2 / sigma ** 2 - 1]),
      ],
    };
  },
  'moments one by one': (w) => {
    const { mu, sigma, E, sqrt } = w;
    const { score, mean, spread } = gaussianScores(w);
    return {
      score,
      mean: [
        mean[0],
        mean[1],
        because('algebra', () => [(E((x) => x) - mu) / sigma ** 2, E((x) => (x - mu) ** 2) / sigma ** 2 - 1]),
        mean[2],
      ],
      spread: [
        spread[0],
        because(['shown: score', 'moments'], () => [1 / sigma, sqrt(E((x) => ((x - mu) / sigma) ** 4) - 1)]),
        because('moments', () => [1 / sigma, Math.SQRT2]),
      ],
    };
  },
};
