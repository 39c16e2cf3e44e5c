import type { Value } from './line';
import { ONLY_CHAIN } from './proofSpec';
import type { Place, ProofReport } from './report';

/** Said with every right proof. */
const WITNESS =
  'That is a witness, not a proof: a check on examples can find a wrong line, and can never show that there is none.';

/** Three decimals are enough to see that two lines differ; more where they are needed. */
export function showValue(value: Value): string {
  if (typeof value !== 'number') return `(${value.map(showValue).join(', ')})`;
  if (!Number.isFinite(value)) return String(value);
  const digits = Math.abs(value) >= 1e-3 || value === 0 ? 3 : 8;
  return String(Number(value.toFixed(digits)) + 0).replace('-', '−');
}

/** "line 3", "line 3 of J", "the chain J". */
export function showPlace({ chain, line }: Place): string {
  const named = chain === ONLY_CHAIN;
  if (line === 0) return named ? 'the proof' : `the chain ${chain}`;
  return named ? `line ${line}` : `line ${line} of ${chain}`;
}

const HEADINGS = {
  right: 'every line follows',
  wrongLine: 'does not follow',
  wrongReason: 'is not true for that reason',
  leap: 'leaps',
  notReached: 'does not reach what was to be shown',
  badLine: 'has no value',
  notImplemented: 'not written yet',
  missingExport: 'the proof is not there',
  missingFile: 'the file is not there',
  doesNotCompile: 'the file does not compile',
  timeout: 'took too long',
  crashed: 'the check ended too early',
} as const;

/** The first line of a report: which proof, and what was found. */
export function reportHeading(report: ProofReport): string {
  const heading = HEADINGS[report.kind];
  const place =
    'sentence' in report && report.kind !== 'notImplemented' ? `${showPlace(report.at)} ${heading}` : heading;
  return `Proof ${report.id}, ${report.title}: ${place}.`;
}

/** What follows the heading, a sentence or a row each. */
export function reportDetails(report: ProofReport): string[] {
  switch (report.kind) {
    case 'right': {
      const spent = report.lines.filter((line) => line.spends.length > 0);
      const rows = spent.map((line) => `  ${showPlace(line)} spends: ${line.spends.join(', ')}`);
      return [
        ...rows,
        `Checked on ${report.examples} examples and in ${report.brokenWorlds.length} broken worlds. ${WITNESS}`,
      ];
    }
    case 'missingExport': {
      const found = report.found.length > 0 ? `It exports ${report.found.join(', ')}.` : 'It exports nothing.';
      return [`${report.file} has no export "${report.exportName}" that is a function. ${found}`];
    }
    case 'missingFile':
      return [`There is no ${report.file} in the working folder.`];
    case 'doesNotCompile':
      return report.errors.map((error) => `${report.file}:${error.line}:${error.column} ${error.message}`);
    case 'timeout': {
      const where = report.at ? ` at ${showPlace(report.at)}` : '';
      return [`Stopped after ${report.seconds} s${where}: is there a loop that does not end?`];
    }
    case 'crashed':
      return [report.message];
    default:
      return faultDetails(report);
  }
}

type Faulty = Extract<ProofReport, { sentence: string }>;

function faultDetails({ kind, sentence, code, counterexample, mistake, at }: Faulty): string[] {
  const details = [sentence];
  if (code) details.push(`  ${code}`);
  if (counterexample) {
    const { world, small, broken, left, right } = counterexample;
    const where = broken ? `Where "${broken}" fails` : small ? 'Smallest example' : 'Example';
    const before = at.line > 1 ? `line ${at.line - 1}` : 'the claim';
    const [l, r] = [showValue(left), showValue(right)];
    const values = kind === 'notReached' ? `your last line is ${l}, the claim ${r}` : `${before} is ${l}, yours ${r}`;
    details.push(`${where}: ${world}: ${values}.`);
  }
  if (mistake) details.push(mistake);
  return details;
}

/** The whole report as plain text. */
export function reportText(report: ProofReport): string {
  const printed = report.printed ? [`Your file printed: ${report.printed.trim()}`] : [];
  return [reportHeading(report), ...reportDetails(report), ...printed].join('\n');
}
