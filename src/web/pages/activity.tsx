import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { time } from '../words.ts';

export type ActivityRow = {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** In words; '' where there is nothing more to say. */
  readonly details: string;
  readonly href: string | null;
};

/** What happened, by whom, newest first: the audit log as people read it. */
export function ActivityPage(props: {
  frame: Frame;
  rows: readonly ActivityRow[];
  before: number | null;
}) {
  return (
    <Page
      frame={props.frame}
      heading="Activity"
      intro="Every change with the person who made it. Entries are chained by hash and can be added, never changed."
      actions={
        <a class="button button-small" href={urls.reliability}>
          How drafts fared
        </a>
      }
    >
      <div class="stack">
        <section class="card table-wrap" tabindex={0} aria-label="Activity">
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">Subject</th>
                <th scope="col">Details</th>
              </tr>
            </thead>
            <tbody>
              {props.rows.map((row) => (
                <tr>
                  <td class="nowrap">{time(row.at)}</td>
                  <td class="wrap">{row.actor}</td>
                  <td class="nowrap">{row.action}</td>
                  <td class="wrap">
                    {row.href === null ? row.subject : <a href={row.href}>{row.subject}</a>}
                  </td>
                  <td class="small quiet wrap">{row.details}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {props.before === null ? null : (
          <p>
            <a class="button button-small" href={urls.activity(props.before)}>
              Earlier
            </a>
          </p>
        )}
      </div>
    </Page>
  );
}
