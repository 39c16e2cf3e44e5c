// The page's part of `showControl(simplexControl, …)`.
import { simplexControl } from '../figures/simplexControl';
import { startControl } from './support/startControl';

startControl(simplexControl);
