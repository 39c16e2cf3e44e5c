// The page's part of `showControl(ruleControl, …)`.
import { ruleControl } from '../figures/ruleControl';
import { startControl } from './support/startControl';

startControl(ruleControl);
