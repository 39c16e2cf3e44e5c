// The page's part of `showControl(bellControl, …)`.
import { bellControl } from '../figures/bellControl';
import { startControl } from './support/startControl';

startControl(bellControl);
