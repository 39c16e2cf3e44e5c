// The page's part of `showControl(biasVarianceControl, …)`.
import { biasVarianceControl } from '../figures/biasVarianceControl';
import { startControl } from './support/startControl';

startControl(biasVarianceControl);
