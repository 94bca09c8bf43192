import { plural } from '../../plural.ts';
import { PRODUCERS } from '../../review/explanation-words.ts';
import { type DraftRecord, ENOUGH_DECISIONS } from '../../store/draft-records.ts';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';

/** What a draft leaves open. */
const LEFT_OPEN: Readonly<Record<string, string>> = {
  verb_silent: 'The documents are silent on part of what is done',
  part_missing: 'A part of what is asked is missing',
  inferred: 'It is inferred',
  older_evidence: 'It rests on older evidence',
};

const leftOpen = (code: string | null) =>
  code === null ? 'Nothing' : (LEFT_OPEN[code] ?? code.replaceAll('_', ' '));

function Row({ record, isTold }: { record: DraftRecord; isTold: boolean }) {
  const { decided } = record;
  return (
    <tr>
      <td class="wrap">{PRODUCERS[record.producer] ?? record.producer}</td>
      <td class="wrap">{leftOpen(record.reasonCode)}</td>
      <td class="number">{record.drafted}</td>
      <td class="number">{decided}</td>
      <td class="number">{record.kept}</td>
      <td class="number">{record.edited}</td>
      <td class="number">{record.rejected}</td>
      <td class="number">
        {isTold && decided > 0 ? `${Math.round((100 * record.kept) / decided)} %` : 'too few'}
      </td>
    </tr>
  );
}

/**
 * What became of drafts with the people who decided on them: what made them, what they left open, and what became
 * of them.
 */
export function ReliabilityPage({
  frame,
  records,
}: {
  frame: Frame;
  records: readonly DraftRecord[];
}) {
  const decided = (producer: string) =>
    records
      .filter((each) => each.producer === producer)
      .reduce((sum, each) => sum + each.decided, 0);
  return (
    <Page
      frame={frame}
      heading="What became of drafts"
      intro="What reviewers made of the drafts, counted from their decisions. The first decision about a draft counts."
      crumbs={<a href={urls.activity()}>Activity</a>}
    >
      {records.length === 0 ? (
        <p>Nothing is drafted yet.</p>
      ) : (
        <div class="stack">
          <section class="card table-wrap" tabindex={0} aria-label="What became of drafts">
            <table>
              <thead>
                <tr>
                  <th scope="col">Drafted from</th>
                  <th scope="col">Left open</th>
                  <th scope="col" class="number">
                    Drafts
                  </th>
                  <th scope="col" class="number">
                    Decided
                  </th>
                  <th scope="col" class="number">
                    Kept unchanged
                  </th>
                  <th scope="col" class="number">
                    Edited
                  </th>
                  <th scope="col" class="number">
                    Rejected
                  </th>
                  <th scope="col" class="number">
                    Share kept
                  </th>
                </tr>
              </thead>
              <tbody>
                {records.map((record) => (
                  <Row record={record} isTold={decided(record.producer) >= ENOUGH_DECISIONS} />
                ))}
              </tbody>
            </table>
          </section>
          <p class="quiet small">
            {`A share is told once there are ${plural(ENOUGH_DECISIONS, 'decision')} about drafts of one kind. A draft that was kept is one that a person approved as it was; whether it was right is another matter.`}
          </p>
        </div>
      )}
    </Page>
  );
}
