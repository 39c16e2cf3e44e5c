import { describePlanted } from './describePlanted';

// `SEEDS=1000` asks for more; bench/false-failures.ts reports on a thousand.
// Twenty: fifty would take .ci/run near its 45 minutes.
describePlanted(20);
