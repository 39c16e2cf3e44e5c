import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '../..');

/** One `@example` of a JSDoc comment. */
export interface Example {
  /** File and name, for the test's title. */
  readonly title: string;
  readonly file: string;
  readonly code: string;
}

/** Every `@example` below a folder, as TypeScript itself finds them. */
export function readExamples(folder: string): Example[] {
  return filesBelow(join(root, folder)).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    const examples: Example[] = [];
    const visit = (node: ts.Node): void => {
      const tags = ts.getJSDocTags(node).filter((tag) => tag.tagName.text === 'example' && tag.parent.parent === node);
      for (const tag of tags) {
        const name = (node as { name?: ts.Node }).name?.getText(source) ?? '';
        const code = textOf(tag.getText(source));
        examples.push({
          file,
          title: `${relative(root, file)} ${name}${examples.length ? ` (${examples.length + 1})` : ''}`,
          code,
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return examples;
  });
}

/** The tag's lines without the comment's stars. */
function textOf(tag: string): string {
  return tag
    .replace(/^@example[ \t]*/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .replace(/^```(?:ts)?\n|\n```\s*$/g, '')
    .replace(/\*\/$/, '')
    .trim();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    // Kernels are AssemblyScript, pages run in a browser.
    if (entry.isDirectory()) return ['kernels', 'pages'].includes(entry.name) ? [] : filesBelow(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

/**
 * Turns an example into the body of an async function: imports become look-ups in `modules`, and a statement whose last line ends
 * with `// → value` becomes a call of `check(actual, 'value')`.
 */
export function toFunctionBody(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const lines = code.split('\n');
  const statements = source.statements.map((statement) => {
    const text = statement.getText(source);
    if (ts.isImportDeclaration(statement)) return importOf(statement);
    const last = lines[source.getLineAndCharacterOfPosition(statement.end).line];
    const expected = /\/\/ →\s*(.*)$/.exec(last)?.[1].trim();
    if (expected === undefined) return text;
    if (ts.isExpressionStatement(statement))
      return `check(${statement.expression.getText(source)}, ${JSON.stringify(expected)});`;
    if (ts.isVariableStatement(statement)) {
      const name = statement.declarationList.declarations[0].name.getText(source);
      return `${text}\ncheck(${name}, ${JSON.stringify(expected)});`;
    }
    return text;
  });
  const { outputText } = ts.transpileModule(statements.join('\n'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return outputText;
}

function importOf(statement: ts.ImportDeclaration): string {
  const module = (statement.moduleSpecifier as ts.StringLiteral).text;
  const from = `modules(${JSON.stringify(module)})`;
  const bindings = statement.importClause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = await ${from};`;
  const names = (bindings as ts.NamedImports).elements.filter((element) => !element.isTypeOnly);
  return `const { ${names.map((element) => (element.propertyName ? `${element.propertyName.text}: ${element.name.text}` : element.name.text)).join(', ')} } = await ${from};`;
}
