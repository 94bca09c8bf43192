import { z } from 'zod';
import type { Database } from '../../ports.ts';
import { listActors } from '../../store/actors.ts';
import { listAuditEvents } from '../../store/audit.ts';
import { listDocumentOverviews } from '../../store/document-overview.ts';
import { listQuestionHeads, type QuestionHead } from '../../store/question-heads.ts';
import { listQuestionnaires } from '../../store/questionnaires.ts';
import { detailWords } from '../activity-details.ts';
import { ACTIONS } from '../activity-words.ts';
import type { ActivityRow } from '../pages/activity.tsx';
import { placeWords } from '../said.ts';
import { urls } from '../urls.ts';

type Event = Awaited<ReturnType<typeof listAuditEvents>>[number];
type Names = ReadonlyMap<string, string>;

function detailsOf(details: unknown): Map<string, unknown> {
  return new Map(typeof details === 'object' && details !== null ? Object.entries(details) : []);
}

/** An action that the page has no words for yet. */
const spelled = (action: string) => action.replaceAll(/[._]/g, ' ');

function hrefOf(event: Event, details: Map<string, unknown>): string | null {
  const questionnaire = details.get('questionnaire');
  switch (event.subject_kind) {
    case 'questionnaire':
      return urls.questionnaire(event.subject_id);
    case 'question':
      return typeof questionnaire === 'string'
        ? urls.question(questionnaire, event.subject_id)
        : null;
    case 'document':
      return urls.document(event.subject_id);
    case 'profile':
      return urls.profile;
    case 'library':
      return urls.libraryAnswer(event.subject_id);
    default:
      return null;
  }
}

const MOST_NAMED = 5;
const SHORT = 90;
const shortly = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT).trim()} …` : text);
const approved = z.object({ answers: z.array(z.object({ question: z.string() })) });

/** The questions that an event speaks of. */
function questionIdsOf(event: Event): string[] {
  if (event.subject_kind === 'question') return [event.subject_id];
  const parsed = approved.safeParse(event.details);
  return parsed.success ? parsed.data.answers.map(({ question }) => question) : [];
}

const linkTo = ({ questionnaireId, id, shownId, sheet, cell, text }: QuestionHead) => ({
  label: shownId ?? placeWords(`${sheet}!${cell}`),
  text: shortly(text),
  href: urls.question(questionnaireId, id),
});

/** What stands where the thing itself has no name, or is gone. */
const SUBJECT: Readonly<Record<string, string>> = {
  document: 'a document that is gone',
  questionnaire: 'a questionnaire that is gone',
  question: 'a question that is gone',
  library: 'an answer of the library',
  profile: 'the company profile',
};

type Known = {
  readonly names: Names;
  readonly people: Names;
  readonly questions: ReadonlyMap<string, QuestionHead>;
};

function rowOf(event: Event, { names, people, questions }: Known): ActivityRow {
  const details = detailsOf(event.details);
  const ids = questionIdsOf(event);
  const heads = ids.flatMap((id) => questions.get(id) ?? []);
  const parent = heads[0]?.questionnaireId ?? String(details.get('questionnaire') ?? '');
  const name = names.get(event.subject_id) ?? names.get(parent);
  const action = ACTIONS[event.action] ?? spelled(event.action);
  const isGone =
    /^(?:document|questionnaire|question)$/.test(event.subject_kind) && name === undefined;
  return {
    id: event.id,
    at: new Date(event.at),
    actor: people.get(event.actor) ?? event.actor,
    action: action.charAt(0).toUpperCase() + action.slice(1),
    subject: name ?? SUBJECT[event.subject_kind] ?? event.subject_kind,
    questions: heads.slice(0, MOST_NAMED).map(linkTo),
    moreQuestions: Math.max(0, heads.length - MOST_NAMED),
    details: ids.length > 0 ? '' : detailWords(details),
    href: isGone ? null : hrefOf(event, details),
  };
}

export type ActivityQuery = {
  readonly before: number | null;
  /** Whose changes alone, by e-mail. */
  readonly person: string | null;
  /** What they are about alone: `questionnaire`, `question`, `document` … */
  readonly about: string | null;
};

/** A page of the audit log with the names of what it speaks of, newest first, and who can be asked for alone. */
export async function readActivity(
  db: Database,
  { before, person, about, limit }: ActivityQuery & { readonly limit: number },
): Promise<{ rows: ActivityRow[]; people: { email: string; name: string }[] }> {
  const [events, questionnaires, documents, actors] = await Promise.all([
    listAuditEvents(db, {
      limit,
      before: before ?? undefined,
      actor: person ?? undefined,
      subjectKind: about ?? undefined,
    }),
    listQuestionnaires(db),
    listDocumentOverviews(db),
    listActors(db),
  ]);
  const known = {
    names: new Map([
      ...questionnaires.map(({ id, buyer, fileName }) => [id, buyer ?? fileName] as const),
      ...documents.map(({ id, name }) => [id, name] as const),
      ...actors.map(({ id, name }) => [id, name] as const),
    ]),
    people: new Map([
      ...actors.map(({ email, name }) => [email, name] as const),
      ['vouch', 'Vouch'],
    ]),
    questions: await listQuestionHeads(db, events.flatMap(questionIdsOf)),
  };
  const people = actors.map(({ email, name }) => ({ email, name }));
  return {
    rows: events.map((event) => rowOf(event, known)),
    people: [...people, { email: 'vouch', name: 'Vouch itself' }],
  };
}
