// The page's part of `showControl(feedbackControl, …)`.
import { feedbackControl } from '../figures/feedbackControl';
import { startControl } from './support/startControl';

startControl(feedbackControl);
