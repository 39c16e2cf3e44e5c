// The page's part of `showControl(mirrorControl, …)`.
import { mirrorControl } from '../figures/mirrorControl';
import { startControl } from './support/startControl';

startControl(mirrorControl);
