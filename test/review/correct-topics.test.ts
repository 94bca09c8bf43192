import { describe, expect, test } from 'vitest';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { correctTopics } from '../../src/review/correct-topics.ts';
import { assignQuestionTopics } from '../../src/review/question-topics.ts';
import { listAuditEvents } from '../../src/store/audit.ts';
import { getTopics, listDomains, listPassageTopics } from '../../src/store/topics.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
const MFA = 'Is multi-factor authentication required for every sign-in?';

async function asked(...texts: string[]) {
  const deps = testDeps(database().db);
  const { questionnaireId, questionIds } = await seedQuestionnaire(deps, texts);
  await assignQuestionTopics(deps.db, questionnaireId);
  return { deps, questionnaireId, questionIds, actor: await testActor(deps.db) };
}

async function ingested(text: string) {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { versionId } = await ingestDocument(deps, {
    name: 'policy.md',
    bytes: new TextEncoder().encode(text),
    actor,
  });
  const passages = await deps.db
    .selectFrom('passages')
    .select(['id', 'criteria'])
    .where('version_id', '=', versionId ?? '')
    .orderBy('ordinal')
    .execute();
  return { deps, actor, versionId: versionId ?? '', passages };
}

const POLICY =
  '# Policy\n\n## Changes\n\nEach change has a code review and is tested in staging.\n';

describe('topics', () => {
  test('a question gets criteria with a score and a domain; one about nothing gets neither', async () => {
    const { deps, questionIds } = await asked(MFA, 'What is the weather like?');
    const [about, nothing] = await Promise.all(
      questionIds.map((id) => getTopics(deps.db, { kind: 'question', id })),
    );
    expect(about).toMatchObject({ domain: 'access and identity', correctedAt: null });
    expect(about?.criteria[0]?.id).toBe('CC6.1');
    expect(about?.criteria[0]?.score).toBeGreaterThan(0.3);
    expect(nothing).toEqual({ criteria: [], domain: null, correctedAt: null });
  });

  test('a passage gets the same criteria in its topics and in the column by which it is searched', async () => {
    const { deps, versionId, passages } = await ingested(POLICY);
    const topics = await listPassageTopics(
      deps.db,
      passages.map(({ id }) => Number(id)),
    );
    for (const { id, criteria } of passages)
      expect(topics.get(Number(id))?.criteria.map((each) => each.id)).toEqual(criteria);
    expect(await listDomains(deps.db, versionId)).toContainEqual({
      domain: 'change management',
      passages: 1,
    });
  });

  test('what a person says of a question stays when rules run again, holds for the same words, and is audited', async () => {
    const { deps, questionnaireId, questionIds, actor } = await asked(MFA);
    const subject = { kind: 'question', id: questionIds[0] ?? '' } as const;
    await correctTopics(deps, { subject, criteria: ['cc6.3', 'CC6.2'], domain: null, actor });
    await assignQuestionTopics(deps.db, questionnaireId);
    const again = await asked(MFA, 'Are backups tested?');
    for (const id of [subject.id, again.questionIds[0] ?? ''])
      expect(await getTopics(deps.db, { kind: 'question', id })).toMatchObject({
        criteria: [
          { id: 'CC6.3', score: 1 },
          { id: 'CC6.2', score: 1 },
        ],
        domain: 'access and identity',
        correctedAt: deps.clock.now(),
      });
    const [event] = await listAuditEvents(deps.db, { limit: 1 });
    expect(event).toMatchObject({
      action: 'topics.corrected',
      subject_id: subject.id,
      details: { criteria: ['CC6.3', 'CC6.2'], domain: 'access and identity' },
    });
  });

  test('what a person says of a passage is searched by at once and survives a new version', async () => {
    const { deps, actor, passages } = await ingested(POLICY);
    const subject = { kind: 'passage', id: String(passages.at(-1)?.id) } as const;
    await correctTopics(deps, {
      subject,
      criteria: ['PI1.3'],
      domain: 'data protection',
      actor,
    });
    const next = await ingested(`${POLICY}\n## Other\n\nThe moon is far away from our office.\n`);
    expect(next.passages.map(({ criteria }) => criteria)).toContainEqual(['PI1.3']);
  });

  test('no criterion at all may be said too', async () => {
    const { deps, questionIds, actor } = await asked(MFA);
    const subject = { kind: 'question', id: questionIds[0] ?? '' } as const;
    await correctTopics(deps, { subject, criteria: [], domain: null, actor });
    expect(await getTopics(deps.db, subject)).toMatchObject({ criteria: [], domain: null });
  });

  test.each([
    [{ criteria: ['CC6.99'], domain: null }, /"CC6.99" is not one of the Trust Services Criteria/],
    [{ criteria: ['CC6.1'], domain: 'magic' }, /"magic" is not a control domain/],
  ])('%o is refused', async (said, message) => {
    const { deps, questionIds, actor } = await asked(MFA);
    const subject = { kind: 'question', id: questionIds[0] ?? '' } as const;
    await expect(correctTopics(deps, { subject, ...said, actor })).rejects.toThrow(message);
  });

  test.each(['question', 'passage'] as const)(
    'a %s that does not exist is said so',
    async (kind) => {
      const { deps, actor } = await asked(MFA);
      for (const id of ['x', '999999', '00000000-0000-4000-8000-000000000000'])
        await expect(
          correctTopics(deps, { subject: { kind, id }, criteria: [], domain: null, actor }),
        ).rejects.toMatchObject({ code: 'not_found' });
    },
  );
});
