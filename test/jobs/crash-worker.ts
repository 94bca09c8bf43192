// The process that the crash test kills: what a server runs, without pages. Says "ready", then "done" when no run
// is open.
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../src/config.ts';
import { createDraftingThread } from '../../src/drafting-thread/draft-in-thread.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { openJobs } from '../../src/jobs/queue.ts';
import { listOpenRunIds } from '../../src/store/runs.ts';
import { wire } from '../../src/wire.ts';

const config = readConfig();
const { deps, queue, alone, connect, close } = await wire(config);
const drafting = createDraftingThread({ config, deps, connect });
const handlers = createHandlers(deps, { alone, draftRun: drafting.draft });
const jobs = await openJobs(deps, { queue, handlers, alone });
await jobs.start();
process.stdout.write('ready\n');
while ((await listOpenRunIds(deps.db)).length > 0) await sleep(50);
await jobs.stop();
await drafting.close();
await close();
process.stdout.write('done\n');
process.exit();
