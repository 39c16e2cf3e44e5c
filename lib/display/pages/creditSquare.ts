// The page's part of `showControl(creditSquareControl, …)`.
import { creditSquareControl } from '../figures/creditSquareControl';
import { startControl } from './support/startControl';

startControl(creditSquareControl);
