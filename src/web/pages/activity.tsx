import { plural } from '../../plural.ts';
import { SUBJECTS } from '../activity-words.ts';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { time } from '../words.ts';

export type ActivityRow = {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** The questions that it speaks of, the first few. */
  readonly questions: readonly {
    readonly label: string;
    readonly text: string;
    readonly href: string;
  }[];
  readonly moreQuestions: number;
  /** In words; '' where there is nothing more to say. */
  readonly details: string;
  readonly href: string | null;
};

export type ActivityFilter = { readonly person: string; readonly about: string };

type Props = {
  frame: Frame;
  rows: readonly ActivityRow[];
  before: number | null;
  filter: ActivityFilter;
  people: readonly { readonly email: string; readonly name: string }[];
};

function Filter({ filter, people }: Pick<Props, 'filter' | 'people'>) {
  return (
    <form class="row" method="get" action={urls.activity()}>
      <label>
        {'Who '}
        <select name="person">
          <option value="">Everybody</option>
          {people.map(({ email, name }) => (
            <option value={email} selected={email === filter.person}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {'About '}
        <select name="about">
          <option value="">Everything</option>
          {Object.entries(SUBJECTS).map(([kind, label]) => (
            <option value={kind} selected={kind === filter.about}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button class="button button-small" type="submit">
        Show
      </button>
    </form>
  );
}

function Row({ row }: { row: ActivityRow }) {
  return (
    <tr>
      <td class="nowrap">{time(row.at)}</td>
      <td class="wrap">{row.actor}</td>
      <td>{row.action}</td>
      <td class="wrap">
        {row.href === null ? row.subject : <a href={row.href}>{row.subject}</a>}
        {row.questions.map(({ label, text, href }) => (
          <p class="small wrap">
            <a class="mono" href={href}>
              {label}
            </a>
            {` ${text}`}
          </p>
        ))}
        {row.moreQuestions === 0 ? null : (
          <p class="small quiet">{`and ${plural(row.moreQuestions, 'more question')}`}</p>
        )}
      </td>
      <td class="small quiet wrap">{row.details}</td>
    </tr>
  );
}

/** What happened, by whom, newest first: the audit log as people read it. */
export function ActivityPage({ frame, rows, before, filter, people }: Props) {
  return (
    <Page
      frame={frame}
      heading="Activity"
      intro="Every change with the person who made it. Entries can be added, never changed."
      actions={
        <a class="button button-small" href={urls.reliability}>
          What became of drafts
        </a>
      }
    >
      <div class="stack">
        <Filter filter={filter} people={people} />
        {rows.length === 0 ? <p>Nothing of this kind happened yet.</p> : null}
        <section class="card table-wrap" tabindex={0} aria-label="Activity">
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">Where</th>
                <th scope="col">Details</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row row={row} />
              ))}
            </tbody>
          </table>
        </section>
        {before === null ? null : (
          <p>
            <a class="button button-small" href={urls.activity({ ...filter, before })}>
              Earlier entries
            </a>
          </p>
        )}
      </div>
    </Page>
  );
}
