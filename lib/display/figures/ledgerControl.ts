import { steps } from '../controls/steps';
import type { Control } from '../controls/control';
import { formatNumber } from '../svg/formatNumber';
import { drawLedger } from './ledger';
import { thinIceDays } from './thinIceDays';

/** θ: the logits of "bold" in both states. */
export interface LedgerState {
  readonly shore: number;
  readonly ice: number;
}

const percent = (logit: number): string => `${formatNumber(100 / (1 + Math.exp(-logit)), 0)} %`;
const written = (logit: number): string => `${formatNumber(logit, 1)} → ${percent(logit)}`;

/**
 * The ledger of Thin ice with a slider for each logit: strips grow and shrink, bars keep their lengths.
 *
 * @example
 * import { ledgerControl, showControl } from './lib/index';
 * showControl(ledgerControl, null);
 * ledgerControl.draw({ shore: 0, ice: 0 }, null).alt.slice(0, 34); // → 'Ledger of 29 days. J = 2.928 fish.'
 */
export const ledgerControl: Control<LedgerState, null> = {
  name: 'ledger',
  title: 'The ledger of 29 days: move the two logits of the policy',
  start: () => ({ shore: 0, ice: 0 }),
  inputs: () => [
    { kind: 'slider', key: 'shore', label: 'θ shore → P(bold)', values: steps(-4, 4, 0.2), format: written },
    { kind: 'slider', key: 'ice', label: 'θ ice → P(bold)', values: steps(-4, 4, 0.2), format: written },
    { kind: 'button', label: 'Coin flips', press: () => ({ shore: 0, ice: 0 }) },
  ],
  draw: ({ shore, ice }) => drawLedger(thinIceDays([shore, ice])),
};
