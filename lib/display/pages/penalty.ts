// The page's part of `showControl(penaltyControl, …)`.
import { penaltyControl } from '../figures/penaltyControl';
import { startControl } from './support/startControl';

startControl(penaltyControl);
