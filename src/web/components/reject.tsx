import type { QuestionView } from '../pages/review-view.ts';

const MAY_BE_REJECTED: ReadonlySet<string> = new Set([
  'drafted',
  'in_review',
  'answered',
  'approved',
]);

/** Says with a reason that an answer must not be used; nothing where there is none to reject. */
export function Reject({ question, action }: { question: QuestionView; action: string }) {
  if (!MAY_BE_REJECTED.has(question.state)) return null;
  return (
    <details class="reject">
      <summary data-key="r">Reject this answer</summary>
      <form class="stack" method="post" action={action}>
        <input type="hidden" name="version" value={String(question.version)} />
        <div class="field">
          <label for="reason">What is wrong with it?</label>
          <textarea
            id="reason"
            name="reason"
            required
            maxlength={1000}
            data-question={question.id}
          ></textarea>
        </div>
        <div>
          <button class="button button-danger" type="submit" name="action" value="reject">
            Reject
          </button>
        </div>
      </form>
    </details>
  );
}
