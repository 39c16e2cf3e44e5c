// The page's part of `showControl(labelCountControl, …)`.
import { labelCountControl } from '../figures/labelCountControl';
import { startControl } from './support/startControl';

startControl(labelCountControl);
