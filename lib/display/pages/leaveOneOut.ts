// The page's part of `showControl(leaveOneOutControl, …)`.
import { leaveOneOutControl } from '../figures/leaveOneOutControl';
import { startControl } from './support/startControl';

startControl(leaveOneOutControl);
