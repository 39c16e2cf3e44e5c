// The page's part of `showControl(corridorControl, …)`.
import { corridorControl } from '../figures/corridorControl';
import { startControl } from './support/startControl';

startControl(corridorControl);
