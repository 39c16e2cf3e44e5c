import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';

/** Who may import whom inside lib/: a folder may import from itself and from what its row lists, never back up. */
const mayImport = {
  engine: [],
  statistics: ['engine'],
  environments: ['engine'],
  policies: ['engine', 'environments'],
  values: ['engine', 'environments'],
  rollouts: ['engine', 'environments', 'policies'],
  estimators: ['engine', 'environments', 'policies', 'values', 'rollouts'],
  exact: ['engine', 'environments', 'policies', 'estimators', 'rollouts'],
  algorithms: ['engine', 'environments', 'policies', 'values', 'rollouts', 'estimators', 'statistics'],
  rlhf: ['engine', 'environments', 'policies', 'values', 'rollouts', 'estimators', 'algorithms', 'exact'],
  proofs: ['engine', 'environments', 'policies', 'exact', 'estimators'],
  display: ['engine', 'environments', 'policies', 'rollouts', 'estimators', 'statistics', 'exact', 'rlhf'],
  course: ['display', 'proofs', 'engine', 'environments', 'policies', 'rollouts', 'estimators', 'algorithms'],
};

const folders = Object.keys(mayImport);
const zones = folders.map((folder) => ({
  target: `./lib/${folder}`,
  from: folders
    .filter((other) => other !== folder && !mayImport[folder].includes(other))
    .map((other) => `./lib/${other}`),
  message: 'lib/ is layered: see the table in eslint.config.mjs.',
}));

export default tseslint.config(
  {
    ignores: [
      '**/.ipynb_checkpoints/',
      'node_modules',
      '.venv',
      '.course',
      'dist',
      'lib/engine/simd/kernels',
      'lib/engine/simd/kernelBytes.ts',
      'test/fixtures',
      'test/grader/attacks',
      'exercises/*.new*.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,mjs,cjs}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      // The kernel compiles lib/ to CommonJS and follows value imports eagerly: a circle overflows its stack.
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...zones,
            {
              target: './lib',
              from: [
                './kernel',
                './scripts',
                './grader',
                './bench',
                './test',
                './notebooks',
                './exercises',
                './solutions',
              ],
            },
            { target: './kernel', from: ['./lib', './grader', './scripts', './bench', './test'] },
            {
              // Whatever runs beside a submission can be read by it: nothing of the judge's, no answer to an exercise.
              target: './grader/student',
              from: [
                ...['judge', 'sandbox', 'reports', 'preflight', 'check'].map((name) => `./grader/${name}`),
                ...folders.filter((name) => !['engine', 'environments'].includes(name)).map((name) => `./lib/${name}`),
                './solutions',
                './exercises',
                './test',
                './scripts',
                './bench',
              ],
              except: ['./line.ts'],
              message: 'A submission can read all that runs beside it.',
            },
            {
              target: ['./grader/judge', './grader/sandbox', './grader/reports'],
              from: ['./exercises', './solutions'],
              message: 'The judge never imports a submission.',
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take an rng as an argument.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // A stub names the parameters and imports that its solution will use.
    files: ['exercises/*.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    // What learners hand in, planted: they do not type everything, nor tidy up.
    files: ['test/exercises/*/*/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
