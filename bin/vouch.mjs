#!/usr/bin/env node
// Starts the compiled command line; in a checkout it is compiled first when a source changed.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `vouch: this is Node ${process.versions.node}, and Vouch needs 22.13 or newer. In a checkout \`npm run -s vouch -- …\` uses the project's own.\n`,
  );
  process.exit(2);
}
module.enableCompileCache();
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
if (existsSync(at('../src/cli.ts'))) await (await import('./build.mjs')).buildWhenStale();
// What it lacks was told by the build.
if (!existsSync(at('../dist/cli.js'))) process.exit(2);
const { main } = await import('../dist/cli.js');
await main(process.argv.slice(2));
