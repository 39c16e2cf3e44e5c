// The page's part of `showControl(smoothnessControl, …)`.
import { smoothnessControl } from '../figures/smoothnessControl';
import { startControl } from './support/startControl';

startControl(smoothnessControl);
