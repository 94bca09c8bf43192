import { type MessagePort, parentPort } from 'node:worker_threads';
import { answerCalls } from '../../threads/calls.ts';
import { createPglite } from './create-pglite.ts';
import { serveEmbedded } from './serve-embedded.ts';

/** The thread of the embedded database: opened once, asked through as many ports as there are threads that use it. */
let pglite: ReturnType<typeof createPglite> | null = null;

if (parentPort !== null)
  answerCalls(parentPort, {
    open: async (folder: string) => {
      pglite = createPglite(folder);
      await pglite;
    },
    connect: async (port: MessagePort) => {
      if (pglite !== null) serveEmbedded(await pglite, port);
    },
    close: async () => (await pglite)?.close(),
  });
