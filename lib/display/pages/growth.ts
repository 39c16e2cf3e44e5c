// The page's part of `showControl(growthControl, …)`.
import { growthControl } from '../figures/growthControl';
import { startControl } from './support/startControl';

startControl(growthControl);
