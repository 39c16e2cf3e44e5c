// The page's part of `showControl(hillsControl, …)`.
import { hillsControl } from '../figures/hillsControl';
import { startControl } from './support/startControl';

startControl(hillsControl);
