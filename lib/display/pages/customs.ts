// The page's part of `showControl(customsControl, …)`.
import { customsControl } from '../figures/customsControl';
import { startControl } from './support/startControl';

startControl(customsControl);
