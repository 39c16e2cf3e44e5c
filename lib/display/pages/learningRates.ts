// The page's part of `showControl(learningRatesControl, …)`.
import { learningRatesControl } from '../figures/learningRatesControl';
import { startControl } from './support/startControl';

startControl(learningRatesControl);
