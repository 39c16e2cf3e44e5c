// The page's part of `showControl(compassControl, …)`.
import { compassControl } from '../figures/compassControl';
import { startControl } from './support/startControl';

startControl(compassControl);
