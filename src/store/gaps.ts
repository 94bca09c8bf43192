import type { Handle } from '../ports.ts';

/** Questions that wait for a person, in the file's order; newest questionnaires first. */
export function listOpenGaps(handle: Handle, questionnaireId?: string) {
  let query = handle
    .selectFrom('answers')
    .innerJoin('questions', 'questions.id', 'answers.question_id')
    .innerJoin('questionnaires', 'questionnaires.id', 'questions.questionnaire_id')
    .select([
      'questions.id as questionId',
      'questions.questionnaire_id as questionnaireId',
      'questions.sheet',
      'questions.question_cell as cell',
      'questions.text',
      'answers.reason',
      'answers.reason_code as reasonCode',
    ])
    .where('answers.state', '=', 'needs_input')
    .where('questions.kind', '=', 'question')
    .orderBy('questionnaires.created_at', 'desc')
    .orderBy('questions.ordinal');
  if (questionnaireId !== undefined)
    query = query.where('questions.questionnaire_id', '=', questionnaireId);
  return query.execute();
}
