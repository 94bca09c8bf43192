import type { QuestionView } from '../pages/review-view.ts';
import { urls } from '../urls.ts';
import { KINDS } from '../words.ts';
import { Lead } from './citation.tsx';
import type { EarlierView } from './earlier-answers.tsx';
import type { FindView } from './finds.tsx';

const plain = (earlier: EarlierView) =>
  earlier.answer.flatMap(({ kind, text }) => (kind === 'added' ? [] : [text])).join('');

function Document({ find }: { find: FindView }) {
  const { versionId, page, title, document, kind, quote } = find;
  return (
    <div class="clash-side">
      <p class="small quiet wrap">
        {`${KINDS[kind]}: `}
        <a href={urls.source(versionId, { page: page ?? undefined })}>{title ?? document}</a>
        {page === null ? '' : `, page ${page}`}
      </p>
      <blockquote>
        <Lead lead={find.lead} />
        {quote}
      </blockquote>
    </div>
  );
}

/** Sources that do not agree, beside each other: earlier answers, policies, reports. */
export function Conflict({ question }: { question: QuestionView }) {
  if (question.reasonCode !== 'conflicting_evidence' || question.state !== 'needs_input')
    return null;
  const { earlier, finds } = question;
  if (earlier.length + finds.items.length < 2) return null;
  return (
    <section class="card card-body stack" aria-labelledby="conflict-title">
      <h3 id="conflict-title">What the sources say</h3>
      <div class="clash">
        {earlier.map((each) => (
          <div class="clash-side">
            <p class="small quiet wrap">{`Earlier answer: ${each.from}, ${each.when}`}</p>
            <blockquote>{plain(each)}</blockquote>
          </div>
        ))}
        {finds.items.map((find) => (
          <Document find={find} />
        ))}
      </div>
    </section>
  );
}
