import type { Comparison, SourceSide } from '../../review/sources/compare-sources.ts';
import { urls } from '../urls.ts';
import { date, KINDS, VERDICTS } from '../words.ts';
import { Icon } from './icon.tsx';

/** The question of a questionnaire that is answered from these sources. */
export type AskedHere = {
  readonly questionnaireId: string;
  readonly questionId: string;
  readonly version: number;
  readonly show: string | undefined;
  /** An approved answer is reopened first. */
  readonly mayTake: boolean;
};

type Props = {
  readonly comparison: Comparison;
  /** Null where an answer of the library is looked at. */
  readonly asked: AskedHere | null;
  /** The page that a decision comes back to. */
  readonly back: string;
  /** ISO date: the last day on which what is marked as out of date held. */
  readonly yesterday: string;
};

const FROM = { answer: 'Now', earlier: 'Earlier answer' } as const;

function kindOf({ from, documentKind }: SourceSide): string {
  if (from !== 'document') return FROM[from];
  return documentKind === null ? 'Document' : KINDS[documentKind];
}

function hrefOf({ place, libraryId }: SourceSide): string | null {
  if (place !== null) return urls.source(place.versionId, { page: place.page ?? undefined });
  return libraryId === null ? null : urls.libraryAnswer(libraryId);
}

function whenOf({ from, date: day, place }: SourceSide): string {
  const since = from === 'document' ? 'in force since ' : '';
  const when = day === null ? 'no date is known' : `${since}${date(day)}`;
  return place === null || place.page === null ? when : `page ${place.page} · ${when}`;
}

function Heading({ side }: { side: SourceSide }) {
  const href = hrefOf(side);
  return (
    <>
      <p class="small quiet">{kindOf(side)}</p>
      <p class="citation-title wrap">
        {href === null ? side.name : <a href={href}>{side.name}</a>}
      </p>
      <p class="small quiet">{whenOf(side)}</p>
    </>
  );
}

function Take({ side, asked }: { side: SourceSide; asked: AskedHere }) {
  const { questionnaireId, questionId, version, show } = asked;
  if (side.place !== null) {
    const { versionId, page, quote } = side.place;
    return (
      <form method="post" action={urls.cite(questionnaireId, questionId, { show })} data-page>
        <input type="hidden" name="version" value={String(version)} />
        <button
          class="button button-small"
          type="submit"
          name="cite"
          value={JSON.stringify({ versionId, page, quote })}
        >
          <Icon name="check" />
          Cite and start from it
        </button>
      </form>
    );
  }
  return side.libraryId === null ? null : (
    <a
      class="button button-small"
      href={urls.question(questionnaireId, questionId, { show, take: side.libraryId })}
    >
      <Icon name="check" />
      Start from this answer
    </a>
  );
}

function OutOfDate({ id, back, yesterday }: { id: string; back: string; yesterday: string }) {
  return (
    <form method="post" action={urls.libraryAnswer(id)} data-page>
      <input type="hidden" name="expiresAt" value={yesterday} />
      <input type="hidden" name="back" value={back} />
      <button class="button button-small" type="submit">
        <Icon name="clock" />
        Mark as out of date
      </button>
    </form>
  );
}

function Side({ side, props }: { side: SourceSide; props: Props }) {
  const { libraryId, outdated } = side;
  const { asked, back, yesterday } = props;
  return (
    <li class="clash-side stack">
      <div>
        <Heading side={side} />
      </div>
      {side.verdict === null ? null : <p class="verdict-word">{VERDICTS[side.verdict]}</p>}
      <blockquote class="wrap">
        {side.words.map(({ text, differs }) => (differs ? <mark>{text}</mark> : text))}
      </blockquote>
      {outdated === null ? null : (
        <p class="notice">
          <Icon name="alert" />
          {outdated}
        </p>
      )}
      <div class="row">
        {asked === null || !asked.mayTake ? null : <Take side={side} asked={asked} />}
        {libraryId === null || outdated !== null ? null : (
          <OutOfDate id={libraryId} back={back} yesterday={yesterday} />
        )}
      </div>
    </li>
  );
}

/** What does not go together, in sentences. */
function Differences({ differences }: Pick<Comparison, 'differences'>) {
  if (differences.length === 0)
    return <p>Vouch sees no other verdict and no other number in them; read the words yourself.</p>;
  return (
    <ul class="stack">
      {differences.map((sentence) => (
        <li class="notice">
          <Icon name="alert" />
          <span class="wrap">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}

/** An answer, earlier answers and documents side by side, what differs marked, each with what may be done about it. */
export function SourceSides(props: Props) {
  return (
    <>
      <Differences differences={props.comparison.differences} />
      <ul class="clash">
        {props.comparison.sides.map((side) => (
          <Side side={side} props={props} />
        ))}
      </ul>
    </>
  );
}
