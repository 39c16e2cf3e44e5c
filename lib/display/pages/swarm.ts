// The page's part of `showControl(swarmControl, …)`.
import { swarmControl } from '../figures/swarmControl';
import { startControl } from './support/startControl';

startControl(swarmControl);
