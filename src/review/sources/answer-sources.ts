import { withoutModels } from '../../drafting/without-models.ts';
import { AppError } from '../../errors.ts';
import type { Deps } from '../../ports.ts';
import { type AnsweredQuestion, getAnsweredQuestion } from '../../store/answered-questions.ts';
import { getShelvedAnswer, type ShelvedAnswer } from '../../store/library-shelf.ts';
import { getQuestionnaire, type StoredQuestionnaire } from '../../store/questionnaires.ts';
import { type Said, saidBy } from '../contradictions/said.ts';
import {
  type Comparison,
  compareSources,
  type Statement,
  type ToCompare,
} from './compare-sources.ts';

type Reading = Pick<Deps, 'db' | 'embeddings' | 'clock'>;

const todayOf = ({ clock }: Pick<Deps, 'clock'>) => clock.now().toISOString().slice(0, 10);
const textOf = ({ options, words }: Said) => [options.join(', '), words].filter(Boolean).join('. ');

/** A stored answer as a statement; none where nothing is answered. */
function statementOf({ question, answer }: AnsweredQuestion): Statement[] {
  if (answer.values.length === 0) return [];
  const said = saidBy(answer.values, question.answers, answer.verdict);
  const at = answer.approvedAt ?? answer.editedAt;
  return [
    {
      from: 'answer',
      name: 'This answer',
      verdict: said.verdict,
      text: textOf(said),
      date: at === null ? null : at.toISOString().slice(0, 10),
      libraryId: null,
      outdated: null,
    },
  ];
}

/** A stored question with its answer, as it is laid beside its sources. */
export function toCompare(row: AnsweredQuestion): ToCompare {
  const { text, guidance, section, answers } = row.question;
  return {
    question: { text, guidance, section, answers },
    said: statementOf(row),
    draftId: row.answer.draftId,
  };
}

/** With the scope of a questionnaire; nothing leaves the process where its buyer forbids models. */
export function compareWithin(
  deps: Reading & Pick<Deps, 'chat'>,
  questionnaire: Pick<StoredQuestionnaire, 'product' | 'audience' | 'modelForbidden'>,
  asked: readonly ToCompare[],
): Promise<Comparison[]> {
  const { product, audience, modelForbidden } = questionnaire;
  const used = modelForbidden ? withoutModels({ ...deps, chat: null }) : deps;
  return compareSources(used, asked, { product, audience, today: todayOf(deps) });
}

/** What the answer of a stored question, earlier answers and today's documents say. Throws `not_found`. */
export async function readAnswerSources(
  deps: Reading & Pick<Deps, 'chat'>,
  questionId: string,
): Promise<Comparison> {
  const row = await getAnsweredQuestion(deps.db, questionId);
  const questionnaire =
    row === null ? null : await getQuestionnaire(deps.db, row.question.questionnaireId);
  if (row === null || questionnaire === null)
    throw new AppError('not_found', 'There is no such question.');
  const [only] = await compareWithin(deps, questionnaire, [toCompare(row)]);
  return only ?? { sides: [], differences: [] };
}

/** What an answer of the library says. */
function statementOfShelved(answer: ShelvedAnswer, today: string): Statement {
  const { choice, comment, approved, document, expiresAt } = answer;
  const words = [choice === answer.answer ? null : choice, answer.answer, comment];
  return {
    from: 'earlier',
    name: approved?.buyer ?? document?.name ?? 'Answer library',
    verdict: answer.verdict,
    text: words.filter(Boolean).join('. '),
    date: approved?.at == null ? answer.reviewedAt : approved.at.toISOString().slice(0, 10),
    libraryId: answer.id,
    outdated: expiresAt !== null && expiresAt < today ? 'It is marked as out of date.' : null,
  };
}

/** What an answer of the library, other earlier answers and today's documents say. Throws `not_found`. */
export async function readLibrarySources(deps: Reading, id: string): Promise<Comparison> {
  const answer = await getShelvedAnswer(deps.db, id);
  if (answer === null) throw new AppError('not_found', 'There is no such answer in the library.');
  const today = todayOf(deps);
  const { question: text, section, product } = answer;
  const [only] = await compareSources(
    deps,
    [
      {
        question: { text, guidance: null, section, answers: [] },
        said: [statementOfShelved(answer, today)],
        draftId: null,
      },
    ],
    { product, audience: 'nda', today },
  );
  return only ?? { sides: [], differences: [] };
}
