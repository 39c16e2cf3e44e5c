// The page's part of `showControl(dayControl, …)`.
import { dayControl } from '../figures/dayControl';
import { startControl } from './support/startControl';

startControl(dayControl);
