// The page's part of `showControl(epsilonControl, …)`.
import { epsilonControl } from '../figures/epsilonControl';
import { startControl } from './support/startControl';

startControl(epsilonControl);
