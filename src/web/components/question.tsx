import type { QuestionView } from '../pages/review-view.ts';
import { urls } from '../urls.ts';
import { time, VERDICTS } from '../words.ts';
import { Icon } from './icon.tsx';
import { StateBadge, Support } from './status.tsx';
import { TopicChips } from './topics.tsx';

/** What is asked and where it stands in the buyer's file. */
export function QuestionHead({
  question,
  questionnaireId,
}: {
  question: QuestionView;
  questionnaireId: string;
}) {
  const { dependsOn } = question;
  return (
    <>
      <div class="question-meta">
        <StateBadge state={question.state} />
        <span class="chip chip-mono" title="Sheet and cell in the buyer's workbook">
          {`${question.sheet}!${question.cell}`}
        </span>
        {question.shownId === null ? null : <span class="chip chip-mono">{question.shownId}</span>}
        {question.section === null ? null : (
          <span class="quiet small wrap">{question.section}</span>
        )}
        <TopicChips topics={question.topics} />
      </div>
      <h2 class="question-text">{question.text}</h2>
      {question.guidance === null ? null : (
        <p class="guidance">
          <span class="hidden-visually">Guidance from the buyer: </span>
          {question.guidance}
        </p>
      )}
      {dependsOn === null ? null : (
        <p class="guidance">
          {'Follow-up to '}
          {dependsOn.questionId === null ? (
            dependsOn.cell
          ) : (
            <a href={urls.question(questionnaireId, dependsOn.questionId)}>{dependsOn.cell}</a>
          )}
          {dependsOn.when.length === 0 ? '' : `, asked when it is ${dependsOn.when.join(' or ')}`}
        </p>
      )}
    </>
  );
}

const ORIGINS = {
  draft: 'Drafted from the evidence',
  reuse: 'Reused from an earlier approved answer',
  profile: 'Filled from the company profile',
  person: 'Written by a person',
} as const;

function History({ question }: { question: QuestionView }) {
  const { approvedBy, approvedAt, editedBy, editedAt } = question;
  const lines = [
    approvedBy === null || approvedAt === null
      ? null
      : `Approved by ${approvedBy}, ${time(approvedAt)}.`,
    editedBy === null || editedAt === null
      ? null
      : `Last edited by ${editedBy}, ${time(editedAt)}.`,
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : <p class="quiet">{lines.join(' ')}</p>;
}

function Alerts({ question }: { question: QuestionView }) {
  return (
    <>
      {question.staleReason === null ? null : (
        <p class="row">
          <span class="status tone-attention">
            <Icon name="alert" size={14} />
            Check again
          </span>
          <span>{question.staleReason}</span>
        </p>
      )}
      {question.rejectedReason === null ? null : (
        <p>
          <strong>Rejected: </strong>
          {question.rejectedReason}
        </p>
      )}
    </>
  );
}

const SPEAKERS = {
  draft: 'The evidence says',
  reuse: 'An earlier approved answer says',
  profile: 'The company profile says',
  person: 'A person answered',
} as const;

function headline(question: QuestionView): string {
  const { origin, verdict, state } = question;
  if (state === 'pending') return 'Not drafted yet';
  if (state === 'failed') return 'No draft: a fault stopped it';
  if (origin === null || question.cells.every(({ value }) => value === ''))
    return question.kind === 'profile'
      ? 'Not in the company profile yet'
      : 'No answer that the evidence carries';
  return verdict === null ? ORIGINS[origin] : `${SPEAKERS[origin]} “${VERDICTS[verdict]}”`;
}

/** What Vouch makes of the question: verdict, how well it is carried, and why, in words. */
export function VerdictCard({ question }: { question: QuestionView }) {
  const { origin, reason, confidence } = question;
  const isRated = (origin === 'draft' || origin === 'reuse') && confidence !== null;
  return (
    <section class="verdict" aria-label="What the evidence says">
      <div class="verdict-line">
        <span class="verdict-word">{headline(question)}</span>
        {isRated ? <Support confidence={confidence} /> : null}
      </div>
      {reason === null ? null : <p>{reason}</p>}
      <Alerts question={question} />
      <History question={question} />
    </section>
  );
}

/** Text that was found but does not carry an answer; it never leaves by itself. */
export function HeldBack({ suggestion }: { suggestion: string | null }) {
  if (suggestion === null || suggestion === '') return null;
  return (
    <section class="held" aria-labelledby="held-title">
      <h3 id="held-title">Held back, not part of the answer</h3>
      <p data-suggestion>{suggestion}</p>
      <button class="button button-small" type="button" data-use-suggestion hidden>
        <Icon name="pencil" />
        Start from this text
      </button>
    </section>
  );
}
