import { draftQuestion } from '../../../src/drafting/draft-question.ts';
import { entryText } from '../../../src/drafting/propose/reuse/quoted-entry.ts';
import { reuseProducer } from '../../../src/drafting/propose/reuse/reuse.ts';
import { understand } from '../../../src/drafting/understand/understanding.ts';
import type { AnswerCell } from '../../../src/questionnaire/questionnaire.ts';
import { differenceBetween } from '../../../src/retrieval/same-meaning.ts';
import type { NearEntry } from '../../../src/store/near-entries.ts';
import type { Verdict } from '../../../src/store/schema.ts';
import { candidate, dossier } from '../gates/a-case.ts';
import type { Pair } from './pair.ts';

/** How near such questions are in meaning, as the built-in encoder sees it. */
const NEAR = 0.7;

const VERDICTS: Readonly<Record<string, Verdict>> = { Yes: 'yes', No: 'no', Partially: 'partial' };

/** The earlier answer as an imported file gives it. */
function entryOf([question, answer, comment]: Pair['earlier']): NearEntry {
  const verdict = VERDICTS[answer] ?? null;
  return {
    id: 'entry',
    question,
    section: null,
    verdict,
    choice: verdict === null ? null : answer,
    answer,
    comment: comment ?? null,
    remark: null,
    expiresAt: null,
    product: null,
    audience: 'nda',
    reviewedAt: '2026-05-04',
    document: { id: 'a', name: 'answers.csv', versionId: 'av', version: 1 },
    approved: null,
    owner: null,
    editedAt: null,
    isRetired: false,
    isDoubted: false,
    location: 'B2',
    similarity: NEAR,
    createdAt: new Date('2026-05-04'),
    tags: [],
    modelAllowed: true,
  };
}

const cell = (kind: AnswerCell['kind'], at: string): AnswerCell => ({
  cell: at,
  kind,
  header: null,
  options: kind === 'choice' ? ['Yes', 'No', 'Partial', 'N/A'] : null,
  multiple: false,
  required: false,
  maxLength: null,
  current: null,
});

const cellsOf = (asked: string): AnswerCell[] =>
  understand(asked).shape.asks === 'open'
    ? [cell('text', 'C2')]
    : [cell('choice', 'C2'), cell('comment', 'D2')];

/** What the desk drafts from this one earlier answer and nothing else, as the pairs write it. */
export async function givenBy({ earlier, asked, documents }: Pair): Promise<Pair['gives']> {
  const entry = entryOf(earlier);
  const draft = await draftQuestion(
    { name: 'pairs', promptHash: null, concurrency: 1, producers: [reuseProducer] },
    {
      ...dossier({ asks: asked, page: documents ?? '' }),
      question: { text: asked, guidance: null, section: null, answers: cellsOf(asked) },
      candidates: documents === undefined ? [] : [candidate(documents)],
      grounds: new Map([
        ['v:0', documents ?? ''],
        [entry.id, entryText(entry)],
      ]),
      earlier: [{ entry, difference: differenceBetween(asked, entry.question, NEAR) }],
    },
  );
  if (draft.status !== 'drafted')
    return draft.reasonCode === 'conflicting_evidence' ? 'conflict' : null;
  const { verdict } = draft;
  if (verdict !== null && verdict !== 'na') return verdict;
  return { value: draft.values.map(({ value }) => value).join(' ') };
}

/** Does it give what is wanted? */
export const isRight = (wanted: Pair['gives'], given: Pair['gives']): boolean =>
  typeof wanted === 'object' && wanted !== null
    ? typeof given === 'object' && given !== null && given.value.includes(wanted.value)
    : wanted === given;
