// The page's part of `showControl(entropyControl, …)`.
import { entropyControl } from '../figures/entropyControl';
import { startControl } from './support/startControl';

startControl(entropyControl);
