// The page's part of `showControl(spokesControl, …)`.
import { spokesControl } from '../figures/spokesControl';
import { startControl } from './support/startControl';

startControl(spokesControl);
