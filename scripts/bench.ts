// npm run bench: measures this library against its peers, see bench/main.ts.
import { bench, UsageError } from '../bench/main';

bench(process.argv.slice(2)).then(undefined, (error: Error) => {
  const usage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(usage ? `npm run bench: ${error.message}` : error);
  process.exitCode = usage ? 2 : 1;
});
