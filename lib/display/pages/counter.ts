// The page's part of `showControl(counterControl, …)`.
import { counterControl } from '../figures/counterControl';
import { startControl } from './support/startControl';

startControl(counterControl);
