// The page's part of `showControl(lossControl, …)`.
import { lossControl } from '../figures/lossControl';
import { startControl } from './support/startControl';

startControl(lossControl);
