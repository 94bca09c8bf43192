import { plural } from '../../plural.ts';
import { CellBar } from '../components/cell-bar.tsx';
import { Lost, planWords } from '../components/correction-plan.tsx';
import { SelectField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { LeftOutRows } from '../components/left-out.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { SheetTable } from '../components/sheet-table.tsx';
import { groupTables, SheetTables } from '../components/sheet-tables.tsx';
import { SHEET_ROLE_WORDS } from '../components/sheet-words.ts';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import type { SheetsView } from './sheets-view.ts';

type Props = { frame: Frame; view: SheetsView };

function tabWords({ role, questions, facts }: SheetsView['sheets'][number]): string {
  if (role !== 'questions') return 'not read';
  const companyFacts = facts === 0 ? null : plural(facts, 'company fact');
  if (questions === 0 && companyFacts !== null) return companyFacts;
  return [plural(questions, 'question'), companyFacts].filter((part) => part !== null).join(', ');
}

function Tabs({ view }: Props) {
  return (
    <fieldset class="sheet-tabs">
      <legend class="hidden-visually">Sheets of the workbook</legend>
      {view.sheets.map((sheet, index) => {
        const { name, state } = sheet;
        const isCurrent = index === view.preview.index;
        return (
          <button
            class="sheet-tab"
            type="submit"
            name="go"
            value={`${index}:1`}
            aria-current={isCurrent ? 'true' : undefined}
          >
            <span class="wrap">{name}</span>
            <span class="small">
              {tabWords(sheet)}
              {state === 'visible' ? '' : ', hidden'}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}

function Pager({ view }: { view: SheetsView }) {
  const { previous, next, position, rows, total, index } = view.preview;
  return (
    <div class="pager">
      <p class="small quiet">
        {total === 0
          ? 'This sheet shows nothing.'
          : `Rows ${position + 1} to ${position + rows.length} of ${total.toLocaleString('en-GB')} with content. Something is read wrongly? Click on the cell and say what it is.`}
      </p>
      <div class="row">
        {previous === null ? null : (
          <button
            class="button button-small"
            type="submit"
            name="go"
            value={`${index}:${previous}`}
          >
            <Icon name="left" />
            Rows before
          </button>
        )}
        {next === null ? null : (
          <button class="button button-small" type="submit" name="go" value={`${index}:${next}`}>
            Rows after
            <Icon name="right" />
          </button>
        )}
      </div>
    </div>
  );
}

function State({ view }: { view: SheetsView }) {
  const { layout, version, preview } = view;
  const [first] = preview.rows;
  return (
    <>
      <input type="hidden" name="layout" value={JSON.stringify(layout)} />
      <input type="hidden" name="version" value={String(version)} />
      <input type="hidden" name="sheet" value={String(preview.index)} />
      <input type="hidden" name="from" value={String(first?.row ?? 1)} />
    </>
  );
}

function Roles({ view }: { view: SheetsView }) {
  const { preview } = view;
  return (
    <section class="card" aria-labelledby="roles">
      <div class="card-head">
        <h2 id="roles" class="wrap">{`How “${preview.sheet}” is read`}</h2>
      </div>
      <div class="card-body stack">
        <SelectField
          name="role"
          label="This sheet holds"
          value={preview.role}
          options={Object.entries(SHEET_ROLE_WORDS).map(([value, label]) => ({ value, label }))}
        />
        {preview.role === 'questions' ? (
          <SheetTables tables={preview.tables} alike={view.alike} />
        ) : (
          <p class="hint">
            Choose “{SHEET_ROLE_WORDS.questions}” and preview to say what its columns are.
          </p>
        )}
      </div>
    </section>
  );
}

/** Which rows head tables, and the number under which the columns of each are listed. */
function headsOf({ tables }: SheetsView['preview']): Map<number, number> {
  return new Map(
    groupTables(tables).flatMap(({ first, tables: group }) =>
      group.map((index): [number, number] => [
        Number(/\d+/.exec(tables[index]?.header ?? '')?.[0]),
        first,
      ]),
    ),
  );
}

/** The stored workbook sheet by sheet, what was read in it, and the controls to correct that. Works without script. */
export function SheetsPage({ frame, view }: Props) {
  const { plan } = view;
  const here = urls.sheets(view.questionnaireId);
  return (
    <Page
      frame={frame}
      heading="How this workbook is read"
      intro="Correct it once: Vouch reads the next file of this form the same way."
      crumbs={
        <>
          <a href={urls.home}>Questionnaires</a>
          <span aria-hidden="true">/</span>
          <a class="wrap" href={urls.questionnaire(view.questionnaireId)}>
            {view.title}
          </a>
        </>
      }
    >
      <form class="stack-large" method="post" action={here}>
        <button type="submit" name="action" value="preview" hidden>
          Preview
        </button>
        <State view={view} />
        {view.notice === null ? null : <p class="hint">{view.notice}</p>}
        {view.isEncrypted ? (
          <PasswordField hint="It is not kept: every step on this page needs it again." optional />
        ) : null}
        <Tabs frame={frame} view={view} />
        <div class="stack" id={frame.flash ? undefined : 'preview'}>
          {plan === null ? null : (
            <p role="status" class="plan">
              {planWords(plan)}
            </p>
          )}
          {plan === null ? null : <Lost plan={plan} asks={view.asksForLoss} />}
          <div class="row">
            <button
              class="button"
              type="submit"
              name="action"
              value="preview"
              formaction={`${here}#preview`}
            >
              Preview with these changes
            </button>
            <button class="button button-primary" type="submit" name="action" value="save">
              <Icon name="check" size={18} />
              Save and read again
            </button>
          </div>
        </div>
        <div class="sheet-and-left-out">
          <div class="stack">
            <Pager view={view} />
            <SheetTable preview={view.preview} pick={view.pick} heads={headsOf(view.preview)} />
            <CellBar />
          </div>
          <LeftOutRows rows={view.leftOut} index={view.preview.index} />
        </div>
        <Roles view={view} />
      </form>
    </Page>
  );
}
