// The page's part of `showControl(selfPlayControl, …)`.
import { selfPlayControl } from '../figures/selfPlayControl';
import { startControl } from './support/startControl';

startControl(selfPlayControl);
