// The page's part of `showControl(shiftControl, …)`.
import { shiftControl } from '../figures/shiftControl';
import { startControl } from './support/startControl';

startControl(shiftControl);
