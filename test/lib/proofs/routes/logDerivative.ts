// Other right ways through proofs 2.1 and 2.2: what the models do not do.
import { because, given, type Proof } from '../../../../lib/proofs/index';
import { theorem } from '../../../../solutions/02-log-derivative';

export const theoremRoutes: Record<string, Proof<'2.1'>> = {
  'by importance ratio': (w) => {
    const { grad, frozen, sum, E, P, R } = w;
    return [
      given(() => grad(() => E((tau) => R(tau)))),
      because('importance ratio', () =>
        grad(() => sum((tau) => frozen(() => P(tau)) * (P(tau) / frozen(() => P(tau))) * R(tau))),
      ),
      because('rewards ignore theta', () => E((tau) => grad(() => P(tau) / frozen(() => P(tau))) * R(tau))),
      ...theorem(w).slice(4),
    ];
  },
  'by the product rule': (w) => {
    const { grad, sum, E, P, R, pi, steps, logPi } = w;
    return [
      ...theorem(w).slice(0, 3),
      because(['environment ignores theta', 'log trick'], () =>
        sum(
          (tau) => steps(tau, (t) => (P(tau) / pi(tau.a[t], tau.s[t])) * grad(() => pi(tau.a[t], tau.s[t]))) * R(tau),
        ),
      ),
      because('definition', () => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t))) * R(tau))),
      ...theorem(w).slice(7),
    ];
  },
  'reward by reward': (w) => {
    const { grad, E, r, G, steps, past, gamma, logPi } = w;
    return [
      ...theorem(w).slice(0, 7),
      because('algebra', () =>
        E((tau) => steps(tau, (k) => gamma ** k * r(tau, k) * steps(tau, (t) => grad(() => logPi(tau, t))))),
      ),
      because('causality', () =>
        E((tau) => steps(tau, (k) => gamma ** k * r(tau, k) * past(tau, k + 1, (t) => grad(() => logPi(tau, t))))),
      ),
      because('algebra', () => E((tau) => steps(tau, (t) => gamma ** t * grad(() => logPi(tau, t)) * G(tau, t)))),
    ];
  },
};

export const baselineRoutes: Record<string, Proof<'2.2'>> = {
  'b first, the trick afterwards': ({ grad, Ea, sumA, pi, b, s, log }) => [
    given(() => Ea((a) => grad(() => log(pi(a, s))) * b(s))),
    because('baseline ignores the action', () => b(s) * Ea((a) => grad(() => log(pi(a, s))))),
    because(['definition', 'log trick'], () => b(s) * sumA((a) => grad(() => pi(a, s)))),
    because('algebra', () => b(s) * grad(() => sumA((a) => pi(a, s)))),
    because('policy sums to one', () => 0),
  ],
  'b under the gradient': ({ grad, Ea, sumA, pi, b, s, log }) => [
    given(() => Ea((a) => grad(() => log(pi(a, s))) * b(s))),
    because('log trick', () => sumA((a) => b(s) * grad(() => pi(a, s)))),
    because('algebra', () => grad(() => sumA((a) => b(s) * pi(a, s)))),
    because(['baseline ignores the action', 'policy sums to one'], () => grad(() => b(s))),
    because('algebra', () => 0),
  ],
};
