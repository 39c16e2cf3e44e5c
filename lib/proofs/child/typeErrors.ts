// The kernel's own compiler: what passes here passes in a notebook.
import ts from '@tslab/typescript-for-tslab';
import type { CompileError } from '../report';

// As in kernel/tsconfig.json.
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  types: ['node'],
  strict: true,
  esModuleInterop: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * What the compiler has against a file, as far as one export is concerned: errors inside the *other* exports (exercises
 * that are not finished) do not count. Without a name all count.
 */
export function typeErrors(path: string, exportName?: string): CompileError[] {
  const program = ts.createProgram([path], OPTIONS);
  const source = program.getSourceFile(path);
  if (!source) return [];
  const syntax = program.getSyntacticDiagnostics(source);
  const found = syntax.length > 0 ? syntax : program.getSemanticDiagnostics(source);
  const others = source.statements.filter(
    (statement) => exportName !== undefined && isExported(statement) && !declares(statement, exportName),
  );
  const elsewhere = (start: number) => others.some((other) => other.getStart(source) <= start && start < other.end);
  return found
    .filter(({ start = 0 }) => syntax.length > 0 || !elsewhere(start))
    .map(({ start = 0, messageText }) => {
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      return { line: line + 1, column: character + 1, message: ts.flattenDiagnosticMessageText(messageText, '\n') };
    });
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text === name;
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.some((d) => ts.isIdentifier(d.name) && d.name.text === name);
}
