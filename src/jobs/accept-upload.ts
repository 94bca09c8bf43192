import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { insertFile } from '../store/files.ts';
import type { Payloads } from './payloads.ts';
import type { Jobs } from './queue.ts';

type Facts = Omit<Payloads['ingest'], 'fileSha256' | 'actorId'>;

/** Keeps an uploaded document and queues its reading, both or neither; the page that took it in answers at once. */
export async function acceptUpload(
  deps: Pick<Deps, 'db'> & { readonly jobs: Jobs },
  upload: { readonly bytes: Uint8Array; readonly facts: Facts; readonly actor: Actor },
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const fileSha256 = await insertFile(trx, upload.bytes);
    await deps.jobs.send('ingest', { ...upload.facts, fileSha256, actorId: upload.actor.id }, trx);
  });
}
