// The page's part of `showControl(startSigmaControl, …)`.
import { startSigmaControl } from '../figures/startSigmaControl';
import { startControl } from './support/startControl';

startControl(startSigmaControl);
