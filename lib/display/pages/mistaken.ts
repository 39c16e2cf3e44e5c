// The page's part of `showControl(mistakenControl, …)`.
import { mistakenControl } from '../figures/mistakenControl';
import { startControl } from './support/startControl';

startControl(mistakenControl);
