import { describePlanted } from './describePlanted';

// Three here, ten in planted.long.ts; `SEEDS=1000 npx vitest run test/exercises` reports on a thousand.
describePlanted(3);
