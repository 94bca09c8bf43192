import { plural } from '../../plural.ts';
import { urls } from '../urls.ts';

export type DoubtedAnswer = {
  readonly questionId: string;
  readonly questionnaireId: string;
  readonly fileName: string;
  readonly buyer: string | null;
  readonly text: string;
  readonly reason: string;
};

/** Approved answers that today's checks would hold; they stay as they are until somebody decides. */
export function DoubtedAnswers({ answers }: { answers: readonly DoubtedAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <section class="card" aria-labelledby="doubted-title">
      <div class="card-head">
        <h2 id="doubted-title">{`${plural(answers.length, 'approved answer')} to look at again`}</h2>
      </div>
      <div class="card-body stack">
        <p class="small quiet">
          The documents were read again. These answers stay approved, but would not be drafted like
          this today; approving one again settles it.
        </p>
        <ul class="stack">
          {answers.map(({ questionId, questionnaireId, text, reason, buyer, fileName }) => (
            <li>
              <a class="wrap" href={urls.question(questionnaireId, questionId)}>
                {text}
              </a>
              <p class="small quiet wrap">{`${buyer ?? fileName} · ${reason}`}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
