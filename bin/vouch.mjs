#!/usr/bin/env node
// Starts the compiled command line; in a checkout it is compiled first when a source changed.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

if (Number.parseInt(process.versions.node, 10) < 22) {
  process.stderr.write(
    `vouch: this is Node ${process.versions.node}, and Vouch needs 22.13 or newer. Start it with \`npm run -s vouch -- …\`, which uses the project's own.\n`,
  );
  process.exit(2);
}
module.enableCompileCache();
if (existsSync(fileURLToPath(new URL('../src/cli.ts', import.meta.url))))
  (await import('./build.mjs')).buildWhenStale();
const { main } = await import('../dist/cli.js');
await main(process.argv.slice(2));
