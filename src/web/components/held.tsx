import type { ProposedView, QuestionView } from '../pages/review-view.ts';
import { urls } from '../urls.ts';
import { VERDICTS } from '../words.ts';
import { Icon } from './icon.tsx';

/** The proposal's answer in a word: the option of the form, else its verdict. */
export function proposedWords({ option, verdict }: ProposedView): string {
  const says = option ?? (verdict === null ? null : VERDICTS[verdict]);
  return says === null ? 'An answer was proposed and held back' : `Proposed “${says}”, held back`;
}

function Quote({
  each: { versionId, document, page, quote },
  questionId,
}: {
  each: ProposedView['quotes'][number];
  questionId: string;
}) {
  const place = `${document}${page === null ? '' : `, page ${page}`}`;
  return (
    <li>
      <blockquote>{quote}</blockquote>
      <p class="small wrap">
        {versionId === null ? (
          place
        ) : (
          <a href={urls.source(versionId, { page: page ?? undefined, question: questionId })}>
            {place}
          </a>
        )}
      </p>
    </li>
  );
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What was proposed and held back, with its quotes: taken over in one click, as the person's own answer. */
export function Proposed({ question }: { question: QuestionView }) {
  const { proposed, id } = question;
  if (proposed === null) return null;
  const { quotes, mayBeTaken } = proposed;
  const isQuoted = quotes.some(({ quote }) => plain(quote) === plain(proposed.words ?? ''));
  const words = isQuoted && mayBeTaken ? null : proposed.words;
  return (
    <section class="held" aria-labelledby="proposed-title">
      <h3 id="proposed-title">What was proposed</h3>
      {words === null ? null : <p data-suggestion>{words}</p>}
      {quotes.length === 0 ? null : (
        <ul class="held-quotes" aria-label="What it rests on">
          {quotes.map((each) => (
            <Quote each={each} questionId={id} />
          ))}
        </ul>
      )}
      {mayBeTaken ? (
        <>
          <button
            class="button button-small"
            type="submit"
            form="answer"
            name="action"
            value="take_over"
            data-key="t"
          >
            <Icon name="check" />
            Take it over as my answer
            <span class="key single" aria-hidden="true">
              T
            </span>
          </button>
          <p class="small quiet">
            It becomes your own answer, with these quotes cited. It still needs an approval.
          </p>
        </>
      ) : (
        <UseWords />
      )}
    </section>
  );
}

/** Offered by the page's script alone. */
function UseWords() {
  return (
    <button class="button button-small" type="button" data-use-suggestion hidden>
      <Icon name="pencil" />
      Start from this text
    </button>
  );
}

/**
 * Text that was found but does not carry an answer; it never leaves by itself. Nothing where a person has cited or
 * taken over these very words, or where they stand beside the question already: proposed, or found to be cited.
 */
export function HeldBack({
  question: { suggestion, citations, cells, proposed, finds },
}: {
  question: Pick<QuestionView, 'suggestion' | 'citations' | 'cells' | 'proposed' | 'finds'>;
}) {
  const words = plain(suggestion ?? '');
  const quoted = [...citations, ...finds.items].map(({ quote }) => quote);
  const used = [...quoted, ...cells.map(({ value }) => value)];
  if (words === '' || proposed !== null) return null;
  if (used.some((text) => plain(text).includes(words))) return null;
  return (
    <section class="held" aria-labelledby="held-title">
      <h3 id="held-title">Found, but not enough for an answer</h3>
      <p data-suggestion>{suggestion}</p>
      <UseWords />
    </section>
  );
}
