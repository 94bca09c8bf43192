import { type Dossier, groundKey } from '../drafting/dossier.ts';
import type { Citation } from '../drafting/draft.ts';
import { exceptionSaid } from '../drafting/gates/exception.ts';
import { judge } from '../drafting/gates/gates.ts';
import { quoteStandsOnPage } from '../drafting/gates/quote-stands.ts';
import { notSensitive } from '../drafting/gates/sensitive-topic.ts';
import { standingAllowsVerdict } from '../drafting/gates/standing.ts';
import { gatherDossiers, openDesk } from '../drafting/gather/gather-dossiers.ts';
import type { Proposal, Quoted } from '../drafting/proposal.ts';
import { quoteStandsOn } from '../language/ground.ts';
import type { Deps } from '../ports.ts';
import {
  type AnswerDoubt,
  listApprovedResting,
  type RestingAnswer,
  replaceDoubts,
} from '../store/answer-doubts.ts';
import { citationFrom, getPageTexts, listCitations } from '../store/citations.ts';
import { listLibraryTexts } from '../store/library.ts';
import { listPassagesOf, type PassageRow } from '../store/passage-rows.ts';
import { listQuestions } from '../store/questions.ts';
import { markChecked } from '../store/reader-versions.ts';

/** What of an approved answer can be judged again: its sources. Its words are a person's. */
const GATES = [notSensitive, quoteStandsOnPage, standingAllowsVerdict, exceptionSaid];

/**
 * Judges the approved answers that rest on a version again, after it was read anew: what today's gates would hold
 * is listed with its reason, nothing is withdrawn. Gives how many that are.
 */
export async function recheckAnswers(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  { versionId, readerVersion }: { versionId: string; readerVersion: number },
): Promise<number> {
  const answers = await listApprovedResting(deps.db, versionId);
  const doubts: AnswerDoubt[] = [];
  for (const group of groupsOf(answers)) doubts.push(...(await doubtsIn(deps, group)));
  await deps.db.transaction().execute(async (trx) => {
    const checked = answers.map(({ questionId }) => questionId);
    await replaceDoubts(trx, { checked, doubts, at: deps.clock.now() });
    await markChecked(trx, versionId, readerVersion);
  });
  return doubts.length;
}

const groupsOf = (answers: readonly RestingAnswer[]): RestingAnswer[][] =>
  [...new Set(answers.map(({ questionnaireId }) => questionnaireId))].map((id) =>
    answers.filter(({ questionnaireId }) => questionnaireId === id),
  );

/** The answers of one questionnaire. */
async function doubtsIn(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  answers: readonly RestingAnswer[],
): Promise<AnswerDoubt[]> {
  const [first] = answers;
  if (first === undefined) return [];
  const questions = new Map(
    (await listQuestions(deps.db, first.questionnaireId)).map((each) => [each.id, each]),
  );
  const known = answers.flatMap((answer) => {
    const question = questions.get(answer.questionId);
    return question === undefined ? [] : [{ answer, question }];
  });
  const scope = {
    product: first.product,
    audience: first.audience,
    today: deps.clock.now().toISOString().slice(0, 10),
  };
  const dossiers = await gatherDossiers(
    deps,
    known.map(({ question }) => ({ question, text: question.text })),
    { desk: await openDesk(deps, { scope, asking: null }) },
  );
  const sources = await sourcesOf(
    deps,
    known.map(({ answer }) => answer.draftId),
  );
  return known.flatMap(({ answer }, index) => {
    const dossier = dossiers[index];
    const reason = dossier === undefined ? null : reasonAgainst(answer, dossier, sources);
    return reason === null
      ? []
      : [{ questionId: answer.questionId, textHash: answer.textHash, reason }];
  });
}

type Sources = {
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
  readonly grounds: ReadonlyMap<string, string>;
  readonly passages: ReadonlyMap<string, readonly PassageRow[]>;
};

async function sourcesOf({ db }: Pick<Deps, 'db'>, draftIds: readonly string[]): Promise<Sources> {
  const rows = await listCitations(db, draftIds);
  const citations = new Map<string, Citation[]>();
  for (const row of rows) {
    const list = citations.get(row.draft_id) ?? [];
    list.push(citationFrom(row));
    citations.set(row.draft_id, list);
  }
  const versions = [...new Set(rows.flatMap(({ version_id }) => version_id ?? []))];
  const pages = await getPageTexts(
    db,
    rows.flatMap(({ version_id, page }) =>
      version_id === null ? [] : [{ versionId: version_id, page: page ?? 0 }],
    ),
  );
  const entries = await listLibraryTexts(
    db,
    rows.flatMap(({ library_entry_id }) => library_entry_id ?? []),
  );
  return {
    citations,
    grounds: new Map([...pages, ...entries]),
    passages: await listPassagesOf(db, versions),
  };
}

/** Why today's gates would hold this answer, one sentence; null where they let it pass. */
function reasonAgainst(answer: RestingAnswer, dossier: Dossier, sources: Sources): string | null {
  const citations = sources.citations.get(answer.draftId) ?? [];
  const proposal: Proposal = {
    origin: 'reuse',
    verdict: answer.verdict,
    choice: null,
    texts: [],
    quotes: citations.map((citation) => quotedAgain(citation, sources)),
    strength: 1,
    qualification: null,
    open: null,
    secondLook: null,
    instructions: null,
    reuse: null,
  };
  const each = {
    proposal,
    dossier: { ...dossier, grounds: sources.grounds },
    values: [],
    said: '',
  };
  return judge(each, GATES).held?.reason ?? null;
}

/** The words of a citation as they are read today. */
function quotedAgain(citation: Citation, { passages, grounds }: Sources): Quoted {
  const found = (passages.get(citation.versionId ?? '') ?? []).find(
    ({ page, text }) =>
      [page ?? 0, (page ?? 0) + 1].includes(citation.page ?? 0) &&
      quoteStandsOn(text, citation.quote),
  );
  const isEntry = citation.libraryEntryId !== null;
  return {
    citation,
    standing: isEntry ? 'asserts' : (found?.standing ?? 'unknown'),
    audience: 'nda',
    title: null,
    date: null,
    passage: found?.text ?? grounds.get(groundKey(citation)) ?? citation.quote,
    passageKind: isEntry ? 'answer' : (found?.kind ?? 'prose'),
    beside: null,
  };
}
