import type { Handle } from '../ports.ts';
import { inShort } from '../review/contradictions/said.ts';
import { findClashes, saidIn } from '../review/contradictions/within-file.ts';
import { listActors } from '../store/actors.ts';
import type { AnsweredQuestion } from '../store/answered-questions.ts';
import type { StoredQuestionnaire } from '../store/questionnaires.ts';
import type { StoredQuestion } from '../store/questions.ts';
import { listUnderlyingCitations } from '../store/underlying-citations.ts';
import { compareLastFile } from './last-file.ts';

/** One of two answers that do not go together. */
export type ContradictionSide = {
  readonly questionnaireId: string;
  readonly questionId: string;
  readonly sheet: string;
  readonly questionCell: string;
  readonly id: string | null;
  readonly text: string;
  readonly says: string;
};

/** Answers that leave and do not go together, within the file or with the last file to the same buyer. */
export type Contradiction = {
  readonly kind: 'same' | 'contrary' | 'follow_up' | 'last_file';
  readonly here: ContradictionSide;
  readonly there: ContradictionSide;
  /** What does not go together, in a sentence. */
  readonly what: string;
  /** Why they may differ, as far as it is known; in sentences. */
  readonly why: readonly string[];
};

type Found = {
  readonly kind: Contradiction['kind'];
  readonly here: AnsweredQuestion;
  readonly there: { readonly question: StoredQuestion; readonly draftId: string | null };
  readonly therePerson: string | null;
  readonly sides: Pick<Contradiction, 'here' | 'there' | 'what'>;
};

const sideOf = (question: StoredQuestion, says: string): ContradictionSide => ({
  questionnaireId: question.questionnaireId,
  questionId: question.id,
  sheet: question.sheet,
  questionCell: question.questionCell,
  id: question.shownId,
  text: question.text,
  says,
});

const side = (row: AnsweredQuestion) => sideOf(row.question, inShort(saidIn(row)));

const personOf = ({ answer }: AnsweredQuestion) =>
  answer.origin === 'person' ? answer.editedBy : null;

/**
 * What does not go together among the answers that leave: rows that ask the same or the contrary, follow-ups
 * against what they hang on, and what the last file to this buyer said otherwise; each with the reasons that are
 * known.
 */
export async function findContradictions(
  db: Handle,
  questionnaire: StoredQuestionnaire,
  answers: {
    readonly rows: readonly AnsweredQuestion[];
    readonly leaving: readonly AnsweredQuestion[];
  },
): Promise<Contradiction[]> {
  const within = findClashes(answers.leaving).map(
    ({ kind, one, other, what }): Found => ({
      kind,
      here: other,
      there: { question: one.question, draftId: one.answer.draftId },
      therePerson: personOf(one),
      sides: { here: side(other), there: side(one), what },
    }),
  );
  const changed = (await compareLastFile(db, questionnaire, answers)).map(
    ({ now, then, what }): Found => ({
      kind: 'last_file',
      here: now,
      there: then,
      therePerson: null,
      sides: { here: side(now), there: sideOf(then.question, inShort(then.said)), what },
    }),
  );
  const found = [...within, ...changed];
  const why = await readReasons(db, found);
  return found.map((each) => ({ kind: each.kind, ...each.sides, why: why(each) }));
}

type Source = { readonly document: string; readonly version: number };
const named = ({ document, version }: Source) => `${document} (version ${version})`;
const listed = (sources: readonly Source[]) => [...new Set(sources.map(named))].join(', ');

function evidenceReasons(kind: Found['kind'], here: Source[], there: Source[]): string[] {
  if (here.length === 0 || there.length === 0 || kind === 'follow_up') return [];
  const isSame = listed(here) === listed(there);
  if (isSame) return [`Both rest on ${listed(here)}.`];
  const newer = here.filter((each) =>
    there.some((other) => other.document === each.document && other.version < each.version),
  );
  if (kind === 'last_file' && newer.length > 0)
    return [
      `${newer[0]?.document ?? ''} has a newer version: then version ${there.find(({ document }) => document === newer[0]?.document)?.version ?? ''}, now version ${newer[0]?.version ?? ''}.`,
    ];
  const [hereWord, thereWord] =
    kind === 'last_file' ? ['Today’s answer', 'the one sent'] : ['This one', 'the other'];
  return [`${hereWord} rests on ${listed(here)}, ${thereWord} on ${listed(there)}.`];
}

function writtenBy(
  here: string | null,
  there: string | null,
  nameOf: (id: string) => string,
): string[] {
  if (here !== null && here === there) return [`Both were written by ${nameOf(here)}.`];
  return [
    here === null ? [] : `This answer is by ${nameOf(here)}.`,
    there === null ? [] : `The other one is by ${nameOf(there)}.`,
  ].flat();
}

async function readReasons(
  db: Handle,
  found: readonly Found[],
): Promise<(each: Found) => readonly string[]> {
  if (found.length === 0) return () => [];
  const draftIds = found.flatMap(({ here, there }) => [
    here.answer.draftId ?? [],
    there.draftId ?? [],
  ]);
  const cited = Map.groupBy(
    await listUnderlyingCitations(db, [...new Set(draftIds.flat())]),
    (row) => row.draft_id,
  );
  const people = new Map((await listActors(db)).map(({ id, name }) => [id, name]));
  const sourcesOf = (draftId: string | null): Source[] =>
    (cited.get(draftId ?? '') ?? []).map(({ document, version }) => ({ document, version }));
  const nameOf = (id: string) => people.get(id) ?? 'a former member';
  return ({ kind, here, there, therePerson }) => {
    const [mine, theirs] = [here.question.section, there.question.section];
    const isOtherSection = kind !== 'last_file' && kind !== 'follow_up' && mine !== theirs;
    const person = personOf(here);
    return [
      isOtherSection
        ? `They stand under different headings: “${theirs ?? 'none'}” and “${mine ?? 'none'}”.`
        : [],
      writtenBy(person, therePerson, nameOf),
      evidenceReasons(kind, sourcesOf(here.answer.draftId), sourcesOf(there.draftId)),
    ].flat();
  };
}
