// The page's part of `showControl(annotatorsControl, …)`.
import { annotatorsControl } from '../figures/annotatorsControl';
import { startControl } from './support/startControl';

startControl(annotatorsControl);
