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

const MOST_BARS = 12;
const [BAR, GAP, WIDTH] = [14, 8, 300];

/**
 * A bar for each questionnaire: its questions, those drafted, and those kept as drafted. The table below says the same.
 */
function Chart({ rows }: { rows: readonly QuestionnaireFigures[] }) {
  const shown = rows.slice(0, MOST_BARS);
  const most = Math.max(...shown.map(({ questions }) => questions), 1);
  const wide = (count: number) => (count / most) * WIDTH;
  const height = shown.length * (BAR + GAP);
  return (
    <svg
      class="figures-chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label="Questions, drafts and kept drafts of each questionnaire; the table holds the same figures"
    >
      {shown.map(({ questions, drafted, kept }, at) => {
        const y = at * (BAR + GAP);
        return (
          <g>
            <rect class="bar-all" x="0" y={y} width={wide(questions)} height={BAR} rx="3" />
            <rect class="bar-drafted" x="0" y={y} width={wide(drafted)} height={BAR} rx="3" />
            <rect class="bar-kept" x="0" y={y} width={wide(kept)} height={BAR} rx="3" />
          </g>
        );
      })}
    </svg>
  );
}

function Rows({ rows }: { rows: readonly QuestionnaireFigures[] }) {
  return (
    <section class="table-wrap" tabindex={0} aria-label="Figures by questionnaire">
      <table>
        <thead>
          <tr>
            <th scope="col">Questionnaire</th>
            <th scope="col">Received</th>
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
              </td>
              <td>{date(row.createdAt)}</td>
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
    { value: percent(shareDrafted), label: 'drafted with proof' },
    { value: percent(shareKept), label: 'of the approved answers kept as drafted' },
    { value: hoursText(medianHours), label: 'from upload to file, median' },
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
                <span class="quiet">The newest at the top, as in the table</span>
              </p>
              <Chart rows={questionnaires} />
              <Rows rows={questionnaires} />
            </div>
          </section>
        )}
        <Gaps gaps={figures.gaps} />
      </div>
    </Page>
  );
}
