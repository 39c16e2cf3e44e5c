import { describePlanted } from './describePlanted';

// `SEEDS=50` asks for more.
describePlanted(10);
