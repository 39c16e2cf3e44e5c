import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
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

/** Whether a declaration, or the statement that it is in, says how it is used. */
const hasExample = (node: ts.Node): boolean => ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'example');

/** The names of all values that an index of re-exports gives away and that have no `@example` where they are declared. */
export function withoutExample(index: string): string[] {
  const parse = (file: string) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  return parse(join(root, index)).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return [];
    const { text } = statement.moduleSpecifier as ts.StringLiteral;
    const told = new Set<string>();
    for (const node of parse(join(root, dirname(index), `${text}.ts`)).statements) {
      const declared = ts.isVariableStatement(node)
        ? node.declarationList.declarations
        : [node as ts.DeclarationStatement];
      for (const each of declared) if (hasExample(each)) told.add(each.name?.getText() ?? '');
    }
    const given = (statement.exportClause as ts.NamedExports).elements.filter((element) => !element.isTypeOnly);
    return given.map((element) => (element.propertyName ?? element.name).text).filter((name) => !told.has(name));
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
  const whole = statement.importClause?.name;
  if (whole) return `const ${whole.text} = (await ${from}).default;`;
  const bindings = statement.importClause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = await ${from};`;
  const names = (bindings as ts.NamedImports).elements.filter((element) => !element.isTypeOnly);
  return `const { ${names.map((element) => (element.propertyName ? `${element.propertyName.text}: ${element.name.text}` : element.name.text)).join(', ')} } = await ${from};`;
}
