// The page's part of `showControl(estimateControl, …)`.
import { estimateControl } from '../figures/estimateControl';
import { startControl } from './support/startControl';

startControl(estimateControl);
