import { appendAudit } from '../src/store/audit.ts';
import { verifyAudit } from '../src/store/verify-audit.ts';
import { openBench } from './open.ts';
import { report, timed } from './report.ts';

const EVENTS = 1_000;

/** One event a transaction, as reviewing makes them; then the proof of the whole chain. */
export async function benchAudit(): Promise<void> {
  const { db, actor, close } = await openBench();
  const appended = await timed(async () => {
    for (let n = 0; n < EVENTS; n++)
      await db.transaction().execute((trx) =>
        appendAudit(trx, {
          actor,
          action: 'answer.approved',
          subjectKind: 'answer',
          subjectId: String(n),
          details: { n },
        }),
      );
  });
  report('audit.append', EVENTS / appended.seconds, 'events/s');
  const verified = await timed(() => verifyAudit(db));
  report('audit.verify', verified.result.events / verified.seconds, 'events/s');
  await close();
}
