import { plural } from '../../plural.ts';
import type { QuestionView, ReviewView } from '../pages/review-view.ts';
import { urls } from '../urls.ts';
import { CitationCard } from './citation.tsx';
import { EarlierAnswers } from './earlier-answers.tsx';
import { Finds, Nearest } from './finds.tsx';

function NoCitation({ question }: { question: QuestionView }) {
  return (
    <div class="card">
      <div class="card-body stack">
        {question.kind === 'profile' ? (
          <p>
            {'A fact about the company, filled from '}
            <a href={urls.profile}>its profile</a>
            {' when a questionnaire comes in.'}
          </p>
        ) : (
          <p>
            No citation stands behind this answer yet. What you approve here rests on your word.
          </p>
        )}
      </div>
    </div>
  );
}

/** Where the evidence stands below the answer: the nearest of it, what else is there, and the way to it. */
export function ToEvidence(props: { question: QuestionView; citeAction: string }) {
  const { citations, finds, kind, proposed } = props.question;
  const isQuoted = citations.length > 0 || (proposed?.quotes.length ?? 0) > 0;
  if (kind === 'profile') return null;
  const what =
    citations.length > 0
      ? plural(citations.length, 'citation')
      : finds.items.length > 0
        ? plural(finds.items.length, 'passage to cite', 'passages to cite')
        : 'Search the evidence';
  return (
    <>
      {isQuoted ? null : (
        <Nearest finds={finds} action={props.citeAction} questionId={props.question.id} />
      )}
      <a class="to-evidence small" href="#evidence">
        {what}
      </a>
    </>
  );
}

/** What stands behind the answer, and what may be cited for it. */
export function EvidencePane({ view, question }: { view: ReviewView; question: QuestionView }) {
  const { questionnaire, queue } = view;
  const { show, find, domain } = queue;
  const count = question.citations.length;
  const at = [questionnaire.id, question.id] as const;
  const isRepeated = question.earlier.some((each) => each.isRepeated);
  const action = urls.cite(...at, { show, find, domain });
  return (
    <aside class="pane evidence" id="evidence" aria-label="Evidence" tabindex={-1}>
      <div class="evidence-head">
        <h2>Evidence</h2>
        <span class="small quiet">{count === 0 ? '' : plural(count, 'citation')}</span>
      </div>
      {count === 0 ? (
        <NoCitation question={question} />
      ) : (
        <ol class="card">
          {question.citations.map((citation, index) => (
            <CitationCard
              citation={citation}
              number={index + 1}
              questionId={question.id}
              dropAction={action}
            />
          ))}
        </ol>
      )}
      {isRepeated ? <EarlierAnswers items={question.earlier} /> : null}
      {question.kind === 'profile' || question.state === 'pending' ? null : (
        <Finds
          finds={question.finds}
          hasCitations={count > 0}
          place={{
            citeAction: action,
            searchAction: urls.question(...at),
            query: { show, find, domain },
            questionId: question.id,
          }}
        />
      )}
      {isRepeated ? null : <EarlierAnswers items={question.earlier} />}
      {question.kind === 'profile' || question.state === 'pending' ? null : (
        <p class="small evidence-more">
          <a href={urls.sources(...at)}>Lay all sources side by side</a>
        </p>
      )}
    </aside>
  );
}
