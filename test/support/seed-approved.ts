import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import type { Deps } from '../../src/ports.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { testActor } from './deps.ts';
import { seedDocument } from './seed-evidence.ts';
import { seedQuestionnaire } from './seed-questionnaire.ts';

/** Documents, and a questionnaire drafted from them whose answers somebody approved; gives their questions. */
export async function seedApproved(deps: Deps): Promise<{
  questionnaireId: string;
  approved: string[];
}> {
  await seedDocument(deps, {
    name: 'operations.md',
    title: 'Operations handbook',
    passages: [
      { text: 'All backups are encrypted with AES-256 and restored for practice every quarter.' },
      {
        text: 'Access to production systems is reviewed every quarter by the owner of the system.',
      },
      { text: 'Laptops are encrypted with full disk encryption.' },
    ],
  });
  const { runId, questionIds, questionnaireId } = await seedQuestionnaire(deps, [
    'Are backups encrypted with AES-256?',
    'Is access to production systems reviewed every quarter?',
    'Are laptops encrypted with full disk encryption?',
  ]);
  await draftQuestionnaire(deps, { runId });
  const actor = await testActor(deps.db);
  const { approved } = await approveAnswers(deps, { questionnaireId, questionIds, actor });
  return { questionnaireId, approved: approved.map((each) => each.questionId) };
}
