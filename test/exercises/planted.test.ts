import { describePlanted } from './describePlanted';

// One here, fifty in planted.long.ts; `SEEDS=1000 npx vitest run test/exercises` reports on a thousand.
describePlanted(1);
