import { plural } from '../../plural.ts';
import type { Figures } from '../../review/figures.ts';
import type { QuestionnaireFigures } from '../../store/questionnaire-figures.ts';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { date } from '../words.ts';

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(100 * share)} %`);

function hoursText(hours: number | null): string {
  if (hours === null) return '–';
  if (hours < 1) return plural(Math.max(1, Math.round(hours * 60)), 'minute');
  return hours < 48 ? plural(Math.round(hours), 'hour') : plural(Math.round(hours / 24), 'day');
}

const [BAR, WIDTH] = [14, 160];

/** A bar in a questionnaire's row: its questions, those drafted, those kept as drafted; the row says the same. */
function Bar({ row, most }: { row: QuestionnaireFigures; most: number }) {
  const wide = (count: number) => (count / most) * WIDTH;
  return (
    <svg
      class="figures-chart"
      viewBox={`0 0 ${WIDTH} ${BAR}`}
      width={WIDTH}
      height={BAR}
      aria-hidden="true"
    >
      <rect class="bar-all" width={wide(row.questions)} height={BAR} rx="3" />
      <rect class="bar-drafted" width={wide(row.drafted)} height={BAR} rx="3" />
      <rect class="bar-kept" width={wide(row.kept)} height={BAR} rx="3" />
    </svg>
  );
}

function Rows({ rows }: { rows: readonly QuestionnaireFigures[] }) {
  const most = Math.max(...rows.map(({ questions }) => questions), 1);
  return (
    <section class="table-wrap" tabindex={0} aria-label="Figures by questionnaire">
      <table>
        <thead>
          <tr>
            <th scope="col">Questionnaire</th>
            <th scope="col">Received</th>
            <th scope="col">Chart</th>
            <th scope="col" class="number">
              Questions
            </th>
            <th scope="col" class="number">
              Drafted
            </th>
            <th scope="col" class="number">
              Approved
            </th>
            <th scope="col" class="number">
              Kept as drafted
            </th>
            <th scope="col" class="number">
              Until the first file
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td class="wrap">
                <a href={urls.questionnaire(row.id)}>{row.buyer ?? row.fileName}</a>
                {row.buyer === null ? null : <p class="small quiet">{row.fileName}</p>}
              </td>
              <td>{date(row.createdAt)}</td>
              <td>
                <Bar row={row} most={most} />
              </td>
              <td class="number">{row.questions}</td>
              <td class="number">{row.drafted}</td>
              <td class="number">{row.approved}</td>
              <td class="number">{row.kept}</td>
              <td class="number">{hoursText(row.hours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Gaps({ gaps }: Pick<Figures, 'gaps'>) {
  return (
    <section class="card" aria-labelledby="gaps-title">
      <div class="card-head">
        <h2 id="gaps-title">Open questions that block most</h2>
      </div>
      {gaps.length === 0 ? (
        <p class="card-body">No question waits for an answer.</p>
      ) : (
        <ol>
          {gaps.map(({ text, blocks, reason, places: [first] }) => (
            <li class="tile">
              <p class="wrap">
                {first === undefined ? (
                  text
                ) : (
                  <a href={urls.question(first.questionnaireId, first.questionId)}>{text}</a>
                )}
              </p>
              <p class="meta">
                <span>{`${plural(blocks, 'questionnaire')} waiting`}</span>
                {reason === null ? null : <span class="wrap">{reason}</span>}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What the work comes to, for whoever pays for it. */
export function FiguresPage({ frame, figures }: { frame: Frame; figures: Figures }) {
  const { questionnaires, questions, shareDrafted, shareKept, medianHours } = figures;
  const facts = [
    { value: questions.toLocaleString('en-GB'), label: 'questions taken in' },
    { value: percent(shareDrafted), label: 'of them drafted with proof' },
    { value: percent(shareKept), label: 'of the approved answers kept as drafted' },
    { value: hoursText(medianHours), label: 'from upload to the first file (median)' },
  ];
  return (
    <Page
      frame={frame}
      heading="What Vouch saves"
      intro="Counted from every questionnaire that is here, closed and archived ones too."
      crumbs={<a href={urls.home}>Questionnaires</a>}
    >
      <div class="stack-large">
        <dl class="figures">
          {facts.map(({ value, label }) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {questionnaires.length === 0 ? null : (
          <section class="card" aria-labelledby="by-title">
            <div class="card-head">
              <h2 id="by-title">By questionnaire</h2>
            </div>
            <div class="card-body stack">
              <p class="row small figures-legend">
                <span class="key-all">Questions</span>
                <span class="key-drafted">Drafted</span>
                <span class="key-kept">Kept as drafted</span>
              </p>
              <Rows rows={questionnaires} />
            </div>
          </section>
        )}
        <Gaps gaps={figures.gaps} />
      </div>
    </Page>
  );
}
