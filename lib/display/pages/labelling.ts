// The page's part of `showControl(labellingControl, …)`.
import { labellingControl } from '../figures/labellingControl';
import { startControl } from './support/startControl';

startControl(labellingControl);
