import { plural } from '../../plural.ts';
import type { VerbatimExcess } from '../../release/verbatim-excess.ts';
import { placeWords } from '../said.ts';
import { urls } from '../urls.ts';
import { AUDIENCES, lowerFirst } from '../words.ts';

/** What would leave of confidential documents beyond their limit, and the box by which the person says that it may. */
export function AcceptExcess({
  excess,
  questionnaireId,
  person,
}: {
  excess: VerbatimExcess;
  questionnaireId: string;
  person: string;
}) {
  return (
    <fieldset class="field excess">
      <legend class="label">Word for word from confidential documents</legend>
      {excess.documents.map(({ document, audience, words, limit, total, answers }) => (
        <div class="stack">
          <p class="wrap">
            <strong>{document}</strong>
            {` (${lowerFirst(AUDIENCES[audience].label)}): the answers together hold ${plural(words, 'word')} of its ${total.toLocaleString('en-GB')} as they stand there; ${limit.toLocaleString('en-GB')} may leave. Word these answers anew to stay within that:`}
          </p>
          <ul class="row">
            {answers.map(({ questionId, sheet, questionCell, words: added }) => (
              <li>
                <a href={urls.question(questionnaireId, questionId)}>
                  {placeWords(`${sheet}!${questionCell}`)}
                </a>
                <span class="quiet small">{` ${plural(added, 'word')}`}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <label class="check-line">
        <input type="checkbox" name="acceptedExcess" value={excess.hash} />
        {`I, ${person}, let this much leave. My word is kept in the activity log.`}
      </label>
    </fieldset>
  );
}
