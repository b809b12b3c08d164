import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The page as static files beside the compiled sandbox; nothing in it is loaded from elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  // Also where a test builds it.
  oxc: { jsx: { development: false } },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    outDir: join(import.meta.dirname, '../../dist/page'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
