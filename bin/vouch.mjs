#!/usr/bin/env node
// Starts the compiled command line; in a checkout it is compiled first when a source changed.
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache();
if (existsSync(fileURLToPath(new URL('../src/cli.ts', import.meta.url))))
  (await import('./build.mjs')).buildWhenStale();
const { main } = await import('../dist/cli.js');
await main(process.argv.slice(2));
