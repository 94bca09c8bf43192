import { type MessagePort, parentPort } from 'node:worker_threads';
import { answerCalls } from '../../threads/calls.ts';
import { createPglite } from './create-pglite.ts';
import { serveEmbedded } from './serve-embedded.ts';
import { StatementTurns, type Urgency } from './statement-turns.ts';

/** An end of the database for somebody. */
export type Connecting = { readonly port: MessagePort; readonly urgency: Urgency };

/** The thread of the embedded database: opened once, asked through as many ports as there are threads that use it. */
let pglite: ReturnType<typeof createPglite> | null = null;
const turns = new StatementTurns();

if (parentPort !== null)
  answerCalls(parentPort, {
    open: async (folder: string) => {
      pglite = createPglite(folder);
      await pglite;
    },
    connect: async ({ port, urgency }: Connecting) => {
      if (pglite !== null) serveEmbedded({ pglite: await pglite, turns, urgency }, port);
    },
    close: async () => (await pglite)?.close(),
  });
