// The page's part of `showControl(cloudControl, …)`.
import { cloudControl } from '../figures/cloudControl';
import { startControl } from './support/startControl';

startControl(cloudControl);
