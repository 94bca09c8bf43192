import type { DecisionAction } from '../../store/decision-table.ts';
import type { QuestionView } from '../pages/review-view.ts';
import { saidId } from '../said.ts';
import { urls } from '../urls.ts';
import { time, VERDICTS } from '../words.ts';
import { proposedWords } from './held.tsx';
import { Icon } from './icon.tsx';
import { StateBadge } from './status.tsx';
import { TopicChips } from './topics.tsx';
import { Why } from './why.tsx';

/** The same words elsewhere in the file, and whether the answers go together. */
function Twins({
  twins,
  questionnaireId,
}: {
  twins: QuestionView['twins'];
  questionnaireId: string;
}) {
  return (
    <>
      {twins.map(({ id, label, section, says, isOther }) => (
        <p class={isOther ? 'notice wrap' : 'guidance wrap'}>
          {isOther ? <Icon name="alert" /> : null}
          <span>
            {isOther ? 'Another answer to the same question in ' : 'Also asked in '}
            <a href={urls.question(questionnaireId, id)}>{label}</a>
            {section === null ? '' : `, under “${section}”`}
            {says === '' ? ', not answered yet.' : `: “${says}”.`}
          </span>
        </p>
      ))}
    </>
  );
}

/** The question on which this one hangs, with its answer, and whether that asks for this one at all. */
function FollowUp({
  dependsOn,
  questionnaireId,
}: {
  dependsOn: QuestionView['dependsOn'];
  questionnaireId: string;
}) {
  if (dependsOn === null) return null;
  const { label, text, when, questionId, says, against } = dependsOn;
  return (
    <>
      <p class="guidance">
        {'Follow-up to '}
        {questionId === null ? (
          label
        ) : (
          <a href={urls.question(questionnaireId, questionId)}>{label}</a>
        )}
        {text === null ? '' : ` “${text}”`}
        {when.length === 0 ? '' : `, to be answered when that is ${when.join(' or ')}`}
        {says === '' ? '. It is not answered yet.' : `. Its answer: “${says}”.`}
      </p>
      {against === null ? null : (
        <p class="notice">
          <Icon name="alert" />
          {against}
        </p>
      )}
    </>
  );
}

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
        {question.shownId === null ? null : (
          <span class="chip chip-mono" title={question.shownId}>
            {saidId(question.shownId) ?? `${question.shownId.slice(0, 8)}…`}
          </span>
        )}
        {question.section === null ? null : (
          <span class="quiet small wrap">{question.section}</span>
        )}
        <TopicChips topics={question.topics} />
      </div>
      <h2 class="question-text" id="question-text">
        {question.text}
      </h2>
      {question.guidance === null ? null : (
        <p class="guidance">
          <span class="hidden-visually">Guidance from the buyer: </span>
          {question.guidance}
        </p>
      )}
      <FollowUp dependsOn={dependsOn} questionnaireId={questionnaireId} />
      <Twins twins={question.twins} questionnaireId={questionnaireId} />
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

const UNDO: Record<DecisionAction, string> = {
  edited: 'Undo the last edit',
  cited: 'Undo the change of citations',
  taken_over: 'Undo taking it over',
  taken_into_review: 'Undo “Save”',
  approved: 'Undo the approval',
  rejected: 'Undo the rejection',
};

/** The last decision, taken back in one click while the answer is what it made of it. */
function TakeBack({
  question: { id, undo },
  questionnaireId,
}: {
  question: QuestionView;
  questionnaireId: string;
}) {
  if (undo === null) return null;
  return (
    <form method="post" action={urls.undo(questionnaireId)}>
      <input type="hidden" name="batch" value={undo.batch} />
      <input type="hidden" name="question" value={id} />
      <button class="button button-quiet button-small" type="submit" data-undo>
        {UNDO[undo.action]}
      </button>
    </form>
  );
}

const SPEAKERS = {
  draft: 'The evidence says',
  reuse: 'An earlier approved answer says',
  profile: 'The company profile says',
  person: 'A person answered',
} as const;

/** A person has cited something for it and has not answered it yet. */
const isCitedOnly = ({ state, citations }: QuestionView) =>
  state === 'needs_input' && citations.length > 0;

function headline(question: QuestionView): string {
  const { origin, verdict, state } = question;
  if (state === 'pending') return 'Not drafted yet';
  if (state === 'failed') return 'No draft: a fault stopped it';
  if (isCitedOnly(question)) return 'Cited, and not answered yet';
  if (question.proposed !== null) return proposedWords(question.proposed);
  if (origin === null || question.cells.every(({ value }) => value === ''))
    return question.kind === 'profile'
      ? 'Not in the company profile yet'
      : 'The evidence gives no answer';
  return verdict === null ? ORIGINS[origin] : `${SPEAKERS[origin]} “${VERDICTS[verdict]}”`;
}

/** What Vouch makes of the question: verdict, what was checked, and why, in words. */
export function VerdictCard({
  question,
  questionnaireId,
}: {
  question: QuestionView;
  questionnaireId: string;
}) {
  const reason = isCitedOnly(question)
    ? 'Choose the answer and look over its words, then approve.'
    : question.reason;
  return (
    <section class="verdict" aria-label="What the evidence says">
      <div class="verdict-line">
        <span class="verdict-word">{headline(question)}</span>
      </div>
      {reason === null ? null : (
        <p>
          {question.proposed === null || isCitedOnly(question) ? null : (
            <strong>Why it was held: </strong>
          )}
          {reason}
        </p>
      )}
      <Alerts question={question} />
      <Why checks={question.checks} record={question.record} explanation={question.explanation} />
      <History question={question} />
      <TakeBack question={question} questionnaireId={questionnaireId} />
    </section>
  );
}
