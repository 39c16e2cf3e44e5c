// The page's part of `showControl(twoButtonsControl, …)`.
import { twoButtonsControl } from '../figures/twoButtonsControl';
import { startControl } from './support/startControl';

startControl(twoButtonsControl);
