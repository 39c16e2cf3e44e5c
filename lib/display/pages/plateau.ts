// The page's part of `showControl(plateauControl, …)`.
import { plateauControl } from '../figures/plateauControl';
import { startControl } from './support/startControl';

startControl(plateauControl);
