import type { Draft } from '../drafting/draft.ts';
import { checkName } from '../drafting/gates/check-names.ts';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { getAnsweredQuestion } from '../store/answered-questions.ts';
import type { Answer } from '../store/answers.ts';
import { citationFrom, listCitations } from '../store/citations.ts';
import { type DraftAccount, getDraftOrigin } from '../store/draft-accounts.ts';
import { type DraftTrace, listDraftTraces } from '../store/drafts.ts';
import type { StoredQuestion } from '../store/questions.ts';
import { getPassagesById, type PassageRow } from '../store/search.ts';

/** Of a passage's words, as many as tell what it is. */
const EXCERPT = 240;

type Said = Pick<Answer, 'status' | 'verdict' | 'reason' | 'values'>;

/** What is explained: a draft, stored or just made. */
type Explained = {
  readonly question: Pick<
    StoredQuestion,
    'sheet' | 'questionCell' | 'shownId' | 'section' | 'text'
  >;
  readonly said: Said;
  /** Who stands behind the answer now; null where nothing was drafted. */
  readonly origin: Answer['origin'];
  readonly drafter: string | null;
  readonly draftedAt: Date | null;
  readonly account: DraftAccount | null;
  readonly trace: DraftTrace['trace'];
  readonly citations: readonly Cited[];
};

type Cited = {
  readonly document: string;
  readonly page: number | null;
  readonly section: string | null;
  readonly quote: string;
};

/** Why an answer is what it is; one reading for page, shell and API. */
export type Explanation = Awaited<ReturnType<typeof explain>>;

type Found = DraftAccount['passages'][number];

const excerpt = (text: string) => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= EXCERPT ? plain : `${plain.slice(0, EXCERPT)}…`;
};

function presentPassage(found: Found, rank: number, row: PassageRow | undefined) {
  return {
    rank,
    use: found.use,
    standing: found.standing,
    versionId: found.versionId,
    page: found.page,
    /** Null where its document was read again or removed since. */
    document: row?.document ?? null,
    version: row?.version ?? null,
    section: row?.section ?? null,
    text: row === undefined ? null : excerpt(row.text),
  };
}

type Proposed = DraftAccount['proposals'][number];

/** The checks of a producer's proposal stand behind what it proposed last. */
function presentProposals(proposals: readonly Proposed[], trace: DraftTrace['trace']) {
  return proposals.map((each, at) => {
    const isLast = proposals[at + 1]?.origin !== each.origin;
    return {
      origin: each.origin,
      kind: each.kind,
      isSecondLook: proposals[at - 1]?.origin === each.origin,
      verdict: each.verdict,
      choice: each.choice,
      words: each.words,
      reason: each.reason,
      quotes: each.quotes.map(({ document, page, quote }) => ({ document, page, quote })),
      checks: isLast
        ? trace
            .filter(({ origin, gate }) => origin === each.origin && gate !== 'proposal')
            .map(({ gate, outcome, reason }) => ({ gate, asks: checkName(gate), outcome, reason }))
        : [],
    };
  });
}

async function explain({ db, clock }: Pick<Deps, 'db' | 'clock'>, explained: Explained) {
  const { question, said, account, trace } = explained;
  const ids = account?.passages.map(({ id }) => id) ?? [];
  const rows = await getPassagesById(db, ids, clock.now().toISOString().slice(0, 10));
  return {
    sheet: question.sheet,
    questionCell: question.questionCell,
    id: question.shownId,
    section: question.section,
    text: question.text,
    status: said.status,
    verdict: said.verdict,
    reason: said.reason,
    origin: explained.origin,
    drafter: explained.drafter,
    draftedAt: explained.draftedAt?.toISOString() ?? null,
    /** Null for drafts of before this was kept, and for questions that nothing was asked about. */
    understood: account?.understood ?? null,
    queries: account?.queries ?? [],
    passages: (account?.passages ?? []).map((each, at) =>
      presentPassage(each, at + 1, rows.get(each.id)),
    ),
    proposals: presentProposals(account?.proposals ?? [], trace),
    values: said.values.map(({ cell, kind, value, option }) => ({ cell, kind, value, option })),
    citations: explained.citations.map(({ document, page, section, quote }) => ({
      document,
      page,
      section,
      quote,
    })),
  };
}

/**
 * Why the answer of a stored question is what it is, from what was kept with its draft: nothing is asked of a
 * model. Throws `not_found`.
 */
export async function explainAnswer(
  deps: Pick<Deps, 'db' | 'clock'>,
  questionId: string,
): Promise<Explanation> {
  const row = await getAnsweredQuestion(deps.db, questionId);
  if (row === null) throw new AppError('not_found', 'There is no such question.');
  const { question, answer } = row;
  const { draftId } = answer;
  const made = await getDraftOrigin(deps.db, draftId);
  const traces = await listDraftTraces(deps.db, draftId === null ? [] : [draftId]);
  const citations = draftId === null ? [] : await listCitations(deps.db, [draftId]);
  return explain(deps, {
    question,
    said: answer,
    origin: answer.origin,
    drafter: made?.drafter ?? null,
    draftedAt: made?.createdAt ?? null,
    account: made?.account ?? null,
    trace: traces.get(draftId ?? '')?.trace ?? [],
    citations: citations.map(citationFrom),
  });
}

/** The same for a draft that was just made and is not stored. */
export function explainDraft(
  deps: Pick<Deps, 'db' | 'clock'>,
  question: Explained['question'],
  draft: Draft,
): Promise<Explanation> {
  return explain(deps, {
    question,
    said: { ...draft, values: [...draft.values] },
    origin: draft.status === 'drafted' ? draft.origin : null,
    drafter: draft.drafter,
    draftedAt: null,
    account: draft.account ?? null,
    trace: [...(draft.trace ?? [])],
    citations: draft.citations,
  });
}
