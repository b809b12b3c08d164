import { defineConfig } from 'vitest/config';
import { SlowFilesFirst } from './test/slow-files-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    maxWorkers: 2,
    // The files of a worker share what they import: loading the app anew for each took a quarter of the whole run.
    isolate: false,
    sequence: { sequencer: SlowFilesFirst },
    reporters: ['default', './test/slowest-files.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
