import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { stayWithin } from './scripts/eslint/stay-within.mjs';

const PLUGIN = 'plugins/org-admin';
const TYPED = ['**/*.{ts,tsx}', 'scripts/**/*.mjs', 'tests/**/*.mjs'];

/** @param {string} folder @param {string[]} allowed */
const boundary = (folder, allowed) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  plugins: { local: { rules: { 'stay-within': stayWithin } } },
  rules: { 'local/stay-within': ['error', ...allowed] },
});

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/.cache/',
      '**/.strapi/',
      '.tmp/',
      'tests/.work/',
      'test-results/',
      'types/generated/',
      'public/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { rules: { 'max-lines': ['warn', { max: 350, skipBlankLines: true, skipComments: true }] } },
  {
    files: TYPED,
    languageOptions: {
      parserOptions: {
        project: [
          `${PLUGIN}/server/tsconfig.json`,
          `${PLUGIN}/admin/tsconfig.json`,
          'src/admin/tsconfig.json',
          'tests/tsconfig.json',
          'tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.mjs', 'scripts/**', 'tests/**', 'config/**', 'src/**', `${PLUGIN}/server/**`],
    languageOptions: { globals: globals.node },
  },
  { files: [`${PLUGIN}/**/*.{ts,tsx}`], rules: { 'no-console': 'error' } },
  {
    files: [`${PLUGIN}/admin/**/*.{ts,tsx}`],
    languageOptions: { globals: globals.browser },
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Declaring a global takes `var`, and a test names many things at once.
    files: ['tests/**'],
    languageOptions: { globals: globals.jest },
    rules: { 'no-var': 'off' },
  },
  boundary(`${PLUGIN}/server`, [`${PLUGIN}/server`, `${PLUGIN}/shared`]),
  boundary(`${PLUGIN}/admin`, [`${PLUGIN}/admin`, `${PLUGIN}/shared`]),
  boundary(`${PLUGIN}/shared`, [`${PLUGIN}/shared`])
);
