import { createBuiltinEmbeddings } from '../src/adapters/models/builtin-embeddings.ts';
import { draftQuestionnaire } from '../src/drafting/draft-questionnaire.ts';
import { refreshStatistics } from '../src/store/statistics.ts';
import { seedDocument } from '../test/support/seed-evidence.ts';
import { seedQuestionnaire } from '../test/support/seed-questionnaire.ts';
import { question, seeded, sentence } from './invented-text.ts';
import { openBench } from './open.ts';
import { report, timed } from './report.ts';

const DOCUMENTS = 6;
const PASSAGES_EACH = 30;
const QUESTIONS = 261;

/** The whole of drafting without a chat model: encode, search, decide, check, store. */
export async function benchDraft(): Promise<void> {
  const { deps: without, close } = await openBench();
  const embeddings = createBuiltinEmbeddings();
  const deps = { ...without, embeddings };
  const random = seeded(5);
  const seeding = await timed(async () => {
    for (let n = 0; n < DOCUMENTS; n++)
      await seedDocument(deps, {
        name: `policy-${n}.md`,
        passages: Array.from({ length: PASSAGES_EACH }, (_, page) => ({
          text: `${sentence(random, 16)} ${sentence(random, 12)}`,
          page: page + 1,
        })),
      });
  });
  report('index.passages', (DOCUMENTS * PASSAGES_EACH) / seeding.seconds, 'passages/s');
  await refreshStatistics(deps.db);
  const { runId } = await seedQuestionnaire(
    deps,
    Array.from({ length: QUESTIONS }, () => question(random)),
  );
  const { seconds, result } = await timed(() => draftQuestionnaire(deps, { runId }));
  report('draft.time', seconds, `s/${result.questions} questions`);
  await embeddings.close();
  await close();
}
