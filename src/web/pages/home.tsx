import type { Shelf } from '../../store/schema.ts';
import { EmptyHome, Guide } from '../components/first-steps.tsx';
import { IntakeForm, type IntakeValues } from '../components/intake-form.tsx';
import { type QuestionnaireRow, QuestionnaireTile } from '../components/questionnaire-row.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';

export type { IntakeValues } from '../components/intake-form.tsx';
export type { QuestionnaireRow } from '../components/questionnaire-row.tsx';

type Props = {
  frame: Frame;
  today: Date;
  questionnaires: readonly QuestionnaireRow[];
  /** Whose questionnaires are shown, and how many each shelf holds. */
  shelf: Shelf;
  shelves: Readonly<Record<Shelf, number>>;
  documentCount: number;
  products: readonly string[];
  /** What was typed before a file was refused. */
  values: IntakeValues;
  /** The file that was just sent is encrypted: its password is asked for. */
  needsPassword: boolean;
};

const SHELVES: readonly { shelf: Shelf; label: string; empty: string }[] = [
  { shelf: 'open', label: 'At work', empty: 'Nothing is at work: all are closed or archived.' },
  { shelf: 'closed', label: 'Closed', empty: 'Nothing is closed.' },
  { shelf: 'archived', label: 'Archived', empty: 'Nothing is archived.' },
];

function Shelves({ shelf, shelves }: Pick<Props, 'shelf' | 'shelves'>) {
  return (
    <nav class="tabs" aria-label="Where they are kept">
      {SHELVES.map(({ shelf: key, label }) => (
        <a
          href={key === 'open' ? urls.home : urls.shelf(key)}
          aria-current={key === shelf ? 'page' : undefined}
        >
          {`${label} `}
          <b>{shelves[key]}</b>
        </a>
      ))}
    </nav>
  );
}

function List(props: Props) {
  const { questionnaires, shelf, shelves, today, documentCount } = props;
  if (shelves.open + shelves.closed + shelves.archived === 0)
    return <EmptyHome documentCount={documentCount} />;
  const first = questionnaires.find(({ isDrafting }) => !isDrafting);
  const isNew = questionnaires.every(({ exportedAt }) => exportedAt === null);
  return (
    <div class="stack">
      {shelf === 'open' && isNew && first !== undefined ? <Guide row={first} /> : null}
      {shelves.closed + shelves.archived === 0 ? null : <Shelves shelf={shelf} shelves={shelves} />}
      {questionnaires.length === 0 ? (
        <p>{SHELVES.find((each) => each.shelf === shelf)?.empty}</p>
      ) : (
        <ul class="card">
          {questionnaires.map((row) => (
            <QuestionnaireTile row={row} today={today} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The questionnaires of one shelf by due date, with what each waits for, and the form that takes in a new one. */
export function HomePage(props: Props) {
  const { frame, values, products, needsPassword } = props;
  return (
    <Page
      frame={{ ...frame, scripts: ['progress', 'forms', 'drop'] }}
      heading="Questionnaires"
      intro="The next ones due stand at the top. Every answer rests on a citation that a person has checked and approved."
      actions={
        <a class="button button-small" href={urls.figures}>
          What Vouch saves
        </a>
      }
    >
      <div class="with-aside">
        <List {...props} />
        <IntakeForm values={values} products={products} needsPassword={needsPassword} />
      </div>
    </Page>
  );
}
