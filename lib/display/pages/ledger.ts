// The page's part of `showControl(ledgerControl, …)`.
import { ledgerControl } from '../figures/ledgerControl';
import { startControl } from './support/startControl';

startControl(ledgerControl);
