import { currentOutput } from '../display/output';
import type { ProofReport } from '../proofs/report';
import { toHtml } from '../proofs/toHtml';

/**
 * Shows what `checkProof` found under the cell.
 *
 * @example
 * showReport(await checkProof('2.2', { proof: () => [] }));
 */
export function showReport(report: ProofReport): void {
  currentOutput().show({ 'text/html': toHtml(report), 'text/plain': report.toString() });
}
