import { plural } from '../../plural.ts';
import { urls } from '../urls.ts';
import { Icon } from './icon.tsx';

const SHOWN = 50;

/** An answer in an earlier file that would not leave like that any more. */
export type OutdatedRow = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly reason: string;
};

/** What an earlier file says that would not be written like that any more, and what it lacks by now. */
export function SentAnswers({
  row: { outdated, approvedSince },
  questionnaireId,
}: {
  row: { readonly outdated: readonly OutdatedRow[]; readonly approvedSince: number };
  questionnaireId: string;
}) {
  return (
    <>
      {outdated.length === 0 ? null : (
        <details class="sent" open>
          <summary>
            <span class="status tone-attention">
              <Icon name="alert" size={14} />
              {`${plural(outdated.length, 'answer')} in this file ${outdated.length === 1 ? 'is' : 'are'} outdated`}
            </span>
          </summary>
          <ul class="stack">
            {outdated.slice(0, SHOWN).map((item) => (
              <li>
                <a class="wrap" href={urls.question(questionnaireId, item.id)}>
                  {item.text}
                </a>
                <p class="meta">
                  <span class="mono">{item.label}</span>
                  <span class="wrap">{item.reason}</span>
                </p>
              </li>
            ))}
          </ul>
          {outdated.length > SHOWN ? (
            <p class="quiet">{`and ${plural(outdated.length - SHOWN, 'more answer')}`}</p>
          ) : null}
        </details>
      )}
      {approvedSince === 0 ? null : (
        <p class="small quiet">
          {`${plural(approvedSince, 'answer')} approved since ${approvedSince === 1 ? 'is' : 'are'} not in it.`}
        </p>
      )}
    </>
  );
}
