import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** The reply stored under this hash, not older than `notBefore`; undefined where there is none. */
export async function getModelReply(
  handle: Handle,
  hash: string,
  notBefore: Date | null,
): Promise<unknown> {
  const replies = handle.selectFrom('model_replies').select('reply').where('hash', '=', hash);
  const row = await (notBefore === null
    ? replies
    : replies.where('created_at', '>=', notBefore)
  ).executeTakeFirst();
  return row?.reply;
}

/** Stores a reply; a newer one takes the place of an older. */
export async function putModelReply(
  handle: Handle,
  reply: { hash: string; reply: unknown; versionIds: readonly string[]; at: Date },
): Promise<void> {
  const values = {
    reply: JSON.stringify(reply.reply),
    version_ids: JSON.stringify([...new Set(reply.versionIds)]),
    created_at: reply.at,
  };
  await handle
    .insertInto('model_replies')
    .values({ hash: reply.hash, ...values })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet(values))
    .execute();
}

/** Forgets the replies that words of these versions went into. */
export async function forgetModelReplies(
  trx: Handle,
  versionIds: readonly string[],
): Promise<void> {
  await sql`delete from model_replies
    where version_ids ?| array(select jsonb_array_elements_text(${JSON.stringify(versionIds)}::jsonb))`.execute(
    trx,
  );
}
