import { plural } from '../../plural.ts';
import { urls } from '../urls.ts';
import type { QuestionnaireRow } from './questionnaire-row.tsx';

/** Before anything is there: what comes in and what goes out. */
export function EmptyHome({ documentCount }: { documentCount: number }) {
  return (
    <div class="card empty">
      <h2>From the buyer’s workbook to the same workbook, answered</h2>
      <ol class="steps">
        <li>
          <span>
            <strong>Bring the proof.</strong>{' '}
            {documentCount === 0 ? (
              <a href={urls.documents}>Upload policies, the SOC 2 report and earlier answers</a>
            ) : (
              `${plural(documentCount, 'document')} ready.`
            )}
          </span>
        </li>
        <li>
          <span>
            <strong>Upload the questionnaire.</strong> Vouch finds the questions and drafts each
            answer with the words that prove it.
          </span>
        </li>
        <li>
          <span>
            <strong>Approve, then export.</strong> Only what a person approved is written, and
            nothing else in the file moves.
          </span>
        </li>
      </ol>
    </div>
  );
}

/** A step leads where something is to do; else it is told all the same. */
function Step({ href, isThere, children }: { href: string; isThere: boolean; children: string }) {
  return isThere ? <a href={href}>{children}</a> : <strong>{children}</strong>;
}

/** Until the first file is out: the three things to do, on the questionnaire that is due first. */
export function Guide({ row }: { row: QuestionnaireRow }) {
  const to = (show: string) => urls.questionnaire(row.id, { show });
  const { tally } = row;
  return (
    <section class="card card-body" aria-labelledby="guide-title">
      <h2 id="guide-title">Your first questionnaire, in three steps</h2>
      <ol class="steps">
        <li>
          <span>
            <Step href={to('review')} isThere={tally.drafted + tally.edited > 0}>
              Check the drafts.
            </Step>{' '}
            Each stands beside the words that prove it: approve it, word it anew or reject it.
          </span>
        </li>
        <li>
          <span>
            <Step href={to('input')} isThere={tally.needsInput > 0}>
              Answer what needs input.
            </Step>{' '}
            Vouch says what is missing and shows the nearest passages; nothing is made up.
          </span>
        </li>
        <li>
          <span>
            <a href={urls.release(row.id)}>Export.</a> The page shows the file as the buyer will
            read it; only approved answers are written into the buyer’s own workbook.
          </span>
        </li>
      </ol>
    </section>
  );
}
