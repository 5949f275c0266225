import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  build: {
    outDir: '../src/LiveBattle.Server/wwwroot',
    emptyOutDir: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    sourcemap: false,
    // A module-preload polyfill would be code for browsers below the target.
    modulePreload: { polyfill: false },
    // Everything is a file of its own origin: the page's policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
  },
  server: {
    port: 5173,
    strictPort: true,
    // The wire's approved examples lie beside the server's tests.
    fs: { allow: ['.', '../tests/Wire'] },
    proxy: {
      '/api': 'http://localhost:5080',
      '/hubs': { target: 'http://localhost:5080', ws: true },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.ts'],
    restoreMocks: true,
  },
});
