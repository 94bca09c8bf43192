import { AppError } from '../../errors.ts';
import type { Deps } from '../../ports.ts';
import { compareWithin, toCompare } from '../../review/sources/answer-sources.ts';
import type { Comparison } from '../../review/sources/compare-sources.ts';
import {
  type AnsweredQuestion,
  getAnsweredQuestion,
  listAnsweredQuestions,
} from '../../store/answered-questions.ts';
import { getQuestionnaire, type StoredQuestionnaire } from '../../store/questionnaires.ts';
import type { ComparedQuestion, SourcesView } from '../pages/sources.tsx';
import { saidId } from '../said.ts';

type Reading = Pick<Deps, 'db' | 'chat' | 'embeddings' | 'clock'>;

/** More than these are not compared for one page. */
const MOST = 300;
const DAY_MS = 86_400_000;

/** The last day on which what is marked as out of date today held. */
export const yesterdayOf = ({ clock }: Pick<Deps, 'clock'>): string =>
  new Date(clock.now().getTime() - DAY_MS).toISOString().slice(0, 10);

const noQuestion = () =>
  new AppError('not_found', 'There is no such question in this questionnaire.');

function itemOf({ question, answer }: AnsweredQuestion, comparison: Comparison): ComparedQuestion {
  return {
    questionId: question.id,
    label: saidId(question.shownId) ?? question.questionCell,
    text: question.text,
    version: answer.version,
    mayTake: answer.state !== 'approved' && answer.state !== 'pending',
    comparison,
  };
}

const headOf = ({ id, buyer, fileName }: StoredQuestionnaire) => ({ id, name: buyer ?? fileName });

/** What all sources say to one question. Throws `not_found`. */
export async function readSources(
  deps: Reading,
  id: string,
  questionId: string,
): Promise<SourcesView> {
  const questionnaire = await getQuestionnaire(deps.db, id);
  const row = await getAnsweredQuestion(deps.db, questionId);
  if (questionnaire === null || row?.question.questionnaireId !== id) throw noQuestion();
  const [comparison] = await compareWithin(deps, questionnaire, [toCompare(row)]);
  const isTold = comparison !== undefined && comparison.sides.length > 0;
  return {
    questionnaire: headOf(questionnaire),
    isWhole: false,
    items: isTold ? [itemOf(row, comparison)] : [],
    looked: 1,
    yesterday: yesterdayOf(deps),
  };
}

const isToCompare = ({ question, answer }: AnsweredQuestion): boolean =>
  question.kind === 'question' &&
  (answer.origin === 'reuse' || answer.reasonCode === 'conflicting_evidence');

/** The answers of a questionnaire whose sources do not agree with them or each other. Throws `not_found`. */
export async function readAllSources(deps: Reading, id: string): Promise<SourcesView> {
  const questionnaire = await getQuestionnaire(deps.db, id);
  if (questionnaire === null) throw new AppError('not_found', 'There is no such questionnaire.');
  const rows = (await listAnsweredQuestions(deps.db, id)).filter(isToCompare).slice(0, MOST);
  const compared = await compareWithin(deps, questionnaire, rows.map(toCompare));
  return {
    questionnaire: headOf(questionnaire),
    isWhole: true,
    items: rows.flatMap((row, at) => {
      const comparison = compared[at];
      return comparison === undefined || comparison.differences.length === 0
        ? []
        : [itemOf(row, comparison)];
    }),
    looked: rows.length,
    yesterday: yesterdayOf(deps),
  };
}
