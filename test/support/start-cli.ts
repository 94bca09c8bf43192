/**
 * The command line from source, for tests that need a process of its own: `node test/support/start-cli.ts COMMAND …`.
 */
import { main } from '../../src/cli.ts';

await main(process.argv.slice(2));
