// The page's part of `showControl(whiteningControl, …)`.
import { whiteningControl } from '../figures/whiteningControl';
import { startControl } from './support/startControl';

startControl(whiteningControl);
