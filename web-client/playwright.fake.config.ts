import { defineConfig } from '@playwright/test';
import real from './playwright.config';

const ORIGIN = 'http://localhost:5173';

/** The arena on the fake server of `tests/fake`, which the development server brings. */
export default defineConfig(real, {
  testDir: 'e2e-fake',
  use: { baseURL: ORIGIN },
  webServer: { command: 'npx vite', url: `${ORIGIN}/tests/fake/index.html`, reuseExistingServer: true },
});
