import { describePlanted } from './describePlanted';

// `SEEDS=1000` asks for more; bench/false-failures.ts reports on a thousand.
describePlanted(50);
