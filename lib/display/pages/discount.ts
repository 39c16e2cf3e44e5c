// The page's part of `showControl(discountControl, …)`.
import { discountControl } from '../figures/discountControl';
import { startControl } from './support/startControl';

startControl(discountControl);
