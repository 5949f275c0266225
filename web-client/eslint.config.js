import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default tseslint.config(
  { ignores: ['node_modules/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
  },
  {
    // An example that lacks what a test is about fails there anyway.
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // The one door from number to text: everything else asks src/format.ts.
    files: ['src/**'],
    ignores: ['src/format.ts', 'src/i18n/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['toFixed', 'toLocaleString', 'toPrecision'].map((property) => ({
          property,
          message: 'Use src/format.ts.',
        })),
      ],
      'no-restricted-globals': ['error', { name: 'Intl', message: 'Use src/format.ts or src/i18n.' }],
    },
  },
);
