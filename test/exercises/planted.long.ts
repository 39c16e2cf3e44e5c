import { describePlanted } from './describePlanted';

describePlanted(50);
