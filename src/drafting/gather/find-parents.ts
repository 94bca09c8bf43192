import type { Deps } from '../../ports.ts';
import { type Answer, listAnswers } from '../../store/answers.ts';
import { citationFrom, listCitations } from '../../store/citations.ts';
import type { StoredQuestion } from '../../store/questions.ts';
import type { Parent } from '../consistency.ts';

type Row = Awaited<ReturnType<typeof listCitations>>[number];

const parentOf = (question: StoredQuestion, answer: Answer, citations: readonly Row[]): Parent => ({
  text: question.text,
  status: answer.status,
  verdict: answer.verdict,
  values: answer.values,
  citations: citations.filter((each) => each.draft_id === answer.draftId).map(citationFrom),
});

/** For each follow-up of `level`, by its id, the question that it hangs on with its standing answer and proof. */
export async function findParents(
  deps: Pick<Deps, 'db'>,
  input: {
    questionnaireId: string;
    questions: readonly StoredQuestion[];
    level: readonly StoredQuestion[];
  },
): Promise<Map<string, Parent>> {
  const places = new Map(
    input.questions.map((each) => [`${each.sheet}!${each.questionCell}`, each]),
  );
  const pairs = input.level.flatMap((child) => {
    const place = child.dependsOn === null ? '' : `${child.sheet}!${child.dependsOn.questionCell}`;
    const parent = places.get(place);
    return parent ? [{ child, parent }] : [];
  });
  if (pairs.length === 0) return new Map();
  const answers = new Map(
    (await listAnswers(deps.db, input.questionnaireId)).map((each) => [each.questionId, each]),
  );
  const draftIds = pairs.flatMap(({ parent }) => answers.get(parent.id)?.draftId ?? []);
  const citations = await listCitations(deps.db, draftIds);
  return new Map(
    pairs.flatMap(({ child, parent }) => {
      const answer = answers.get(parent.id);
      return answer ? [[child.id, parentOf(parent, answer, citations)] as const] : [];
    }),
  );
}
