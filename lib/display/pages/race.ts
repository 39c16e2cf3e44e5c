// The page's part of `showControl(raceControl, …)`.
import { raceControl } from '../figures/raceControl';
import { startControl } from './support/startControl';

startControl(raceControl);
