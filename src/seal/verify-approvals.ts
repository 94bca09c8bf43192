import type { Handle } from '../ports.ts';
import { cellValues, textHash } from '../store/answers.ts';
import {
  approvalSeal,
  citationHash,
  libraryHash,
  listApprovedEntries,
} from '../store/approval-seal.ts';
import {
  type CheckedAnswer,
  listAnswersToCheck,
  listCitationsToCheck,
} from '../store/checked-answers.ts';
import { FORGOTTEN_QUOTE } from '../store/forget-texts.ts';
import type { LoggedApproval, LoggedFacts } from './approvals-in-log.ts';

/** An approved answer that is not what was approved. */
export type ApprovalFault = { readonly place: string; readonly reason: string };

export type ApprovalsProof = {
  readonly approved: number;
  readonly faults: readonly ApprovalFault[];
};

/** Compares every approved answer, its citations and its entry in the library with what the log says was approved. */
export async function verifyApprovals(handle: Handle, facts: LoggedFacts): Promise<ApprovalsProof> {
  const answers = await listAnswersToCheck(handle, [...facts.approvals.keys()]);
  const approved = answers.filter(({ state }) => state === 'approved');
  const citations = groupBy(
    await listCitationsToCheck(
      handle,
      approved.flatMap(({ draftId }) => draftId ?? []),
    ),
    ({ draft_id: id }) => id,
  );
  const entries = groupBy(
    await listApprovedEntries(
      handle,
      approved.map(({ id }) => id),
    ),
    ({ approved_question_id: id }) => id ?? '',
  );
  const faults = approved.flatMap((answer) => {
    const reason = faultOf(answer, {
      logged: facts.approvals.get(answer.id),
      citations: citations.get(answer.draftId ?? '') ?? [],
      entries: entries.get(answer.id) ?? [],
      removed: facts.removedDocuments,
    });
    return reason === null ? [] : [{ place: placeOf(answer), reason }];
  });
  return { approved: approved.length, faults: [...faults, ...missing(facts, answers)] };
}

const placeOf = ({ fileName, sheet, questionCell }: CheckedAnswer) =>
  `${fileName}, sheet "${sheet}", cell ${questionCell}`;

function missing(facts: LoggedFacts, answers: readonly CheckedAnswer[]): ApprovalFault[] {
  const byId = new Map(answers.map((each) => [each.id, each]));
  return [...facts.approvals.values()].flatMap((logged) => {
    const answer = byId.get(logged.question);
    if (logged.mayHaveEnded || answer?.state === 'approved') return [];
    return answer === undefined
      ? [
          {
            place: `question ${logged.question}`,
            reason: `it is gone, though event ${logged.event} approved its answer`,
          },
        ]
      : [
          {
            place: placeOf(answer),
            reason: `it is not approved any more, and no event says why (event ${logged.event} approved it)`,
          },
        ];
  });
}

type Known = {
  readonly logged: LoggedApproval | undefined;
  readonly citations: Awaited<ReturnType<typeof listCitationsToCheck>>;
  readonly entries: Awaited<ReturnType<typeof listApprovedEntries>>;
  readonly removed: ReadonlySet<string>;
};

function faultOf(answer: CheckedAnswer, known: Known): string | null {
  const { logged } = known;
  if (logged === undefined)
    return 'it counts as approved, but no event says that somebody approved it';
  const values = cellValues.safeParse(answer.values);
  if (!values.success) return 'its values cannot be read';
  const hash = textHash(values.data);
  if ([answer.textHash, answer.approvedHash, logged.textHash].some((each) => each !== hash))
    return 'its text is not the one that was approved';
  if (logged.seal === undefined) return null;
  const seal = approvalSeal({ ...answer, question: answer, values: values.data });
  if (seal !== logged.seal)
    return 'its question, values, verdict or approver are not those that were approved';
  return citationFault(known) ?? libraryFault(known);
}

function citationFault({ logged, citations, removed }: Known): string | null {
  const kept = logged?.citations ?? [];
  if (citations.length !== kept.length)
    return `it has ${citations.length} citations where ${kept.length} were approved`;
  const wrong = citations.findIndex(
    (each, index) =>
      (citationHash(each) !== kept[index] && !isForgotten(each, removed)) ||
      (each.version_id !== null && each.document_id !== each.versionDocument),
  );
  return wrong < 0 ? null : `its citation ${wrong + 1} is not the one that was approved`;
}

type CheckedCitation = Known['citations'][number];

/** Removing a document takes its words out of the citations; the log has to know of that removal. */
const isForgotten = (each: CheckedCitation, removed: ReadonlySet<string>) =>
  each.quote === FORGOTTEN_QUOTE && removed.has(each.versionDocument ?? '');

function libraryFault({ logged, entries }: Known): string | null {
  if (logged?.library === undefined) return null;
  const hashes = entries.map(libraryHash);
  const expected = logged.library === null ? [] : [logged.library];
  return hashes.join() === expected.join()
    ? null
    : 'its entry in the library is not what was approved';
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}
