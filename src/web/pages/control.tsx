import type { ControlDetail, ProofWithPassages } from '../../evidence/controls/control-detail.ts';
import type { ProofPassage, RestingAnswer } from '../../store/control-proof.ts';
import { FreshnessBadge, ResultBadge } from '../components/control-status.tsx';
import { SelectField, TextAreaField, TextField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { StateBadge } from '../components/status.tsx';
import { type Frame, Page } from '../layout.tsx';
import { placeWords } from '../said.ts';
import { urls } from '../urls.ts';
import { KINDS } from '../words.ts';

export type ControlView = ControlDetail & {
  /** What each criterion asks, by id. */
  readonly asks: Readonly<Record<string, string>>;
};

const FROM = {
  report: 'as the report says',
  person: 'as a person said',
  words: 'by its words: the report names none',
} as const;

function Facts({ view }: { view: ControlView }) {
  const { control, asks } = view;
  const { page, versionId } = control;
  return (
    <section class="card" aria-labelledby="facts-title">
      <div class="card-head">
        <h2 id="facts-title">What the report says</h2>
        <ResultBadge result={control.result} />
      </div>
      <dl class="card-body facts">
        <dt>Report</dt>
        <dd class="wrap">
          <a href={urls.document(control.documentId)}>{control.document}</a>
          {page === null ? null : (
            <>
              {', '}
              <a href={urls.source(versionId, { page })}>{`page ${page}`}</a>
            </>
          )}{' '}
          <FreshnessBadge freshness={control.freshness} />
          {control.freshness.reason === null ? null : (
            <p class="small quiet">{control.freshness.reason}</p>
          )}
        </dd>
        <dt>Criteria</dt>
        <dd>
          <ul>
            {control.criteria.map((id) => (
              <li>
                <a class="chip chip-mono" href={urls.controls({ criterion: id })}>
                  {id}
                </a>{' '}
                {asks[id] ?? ''}
              </li>
            ))}
          </ul>
          <p class="small quiet">{FROM[control.criteriaFrom]}</p>
        </dd>
        <dt>Test</dt>
        <dd class="wrap">{control.tests ?? <span class="quiet">Not read</span>}</dd>
        <dt>Result</dt>
        <dd class="wrap">{control.results ?? <span class="quiet">Not read</span>}</dd>
        {control.result === 'exception' ? (
          <>
            <dt>Management’s response</dt>
            <dd class="wrap">
              {control.managementResponse ?? <span class="quiet">None found in the report</span>}
            </dd>
          </>
        ) : null}
        <dt>Owner</dt>
        <dd class="wrap">{control.owner ?? <span class="quiet">Nobody yet</span>}</dd>
      </dl>
    </section>
  );
}

function Passages({ passages }: { passages: readonly ProofPassage[] }) {
  return (
    <ul class="stack">
      {passages.map(({ id, versionId, page, section, text }) => (
        <li>
          <blockquote>{text}</blockquote>
          <p class="small quiet row">
            <span class="grow wrap">
              {[page === null ? null : `page ${page}`, section].filter(Boolean).join(' · ')}
            </span>
            <a href={urls.source(versionId, { page: page ?? undefined, passage: id })}>
              See it in place<span class="hidden-visually">{` (passage ${id})`}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

function ProofCard({ proof, isFirst }: { proof: ProofWithPassages; isFirst: boolean }) {
  const { name, title, kind, owner, freshness, isNaming, passages } = proof;
  return (
    <details class="tile" open={isNaming || isFirst}>
      <summary class="wrap">
        {`${title ?? name} `}
        <FreshnessBadge freshness={freshness} />
      </summary>
      <p class="small quiet wrap">
        <a href={urls.document(proof.id)}>{name}</a>
        {[
          '',
          KINDS[kind],
          isNaming ? 'names this control' : 'speaks of its criteria',
          owner === null ? null : `owner ${owner}`,
          freshness.reason,
        ]
          .filter((each) => each !== null)
          .join(' · ')}
      </p>
      <Passages passages={passages} />
    </details>
  );
}

function ProofSection(props: { title: string; proof: readonly ProofWithPassages[]; none: string }) {
  const id = `${props.title.toLowerCase()}-title`;
  return (
    <section class="card" aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>{props.title}</h2>
        <span class="quiet small">{props.proof.length}</span>
      </div>
      {props.proof.length === 0 ? (
        <p class="card-body ink-attention">{props.none}</p>
      ) : (
        props.proof.map((proof, index) => <ProofCard proof={proof} isFirst={index === 0} />)
      )}
    </section>
  );
}

function Answers({ answers }: { answers: readonly RestingAnswer[] }) {
  return (
    <section class="card" aria-labelledby="answers-title">
      <div class="card-head">
        <h2 id="answers-title">Answers that cite it</h2>
        <span class="quiet small">{answers.length}</span>
      </div>
      {answers.length === 0 ? (
        <p class="card-body quiet">No answer cites this control.</p>
      ) : (
        <ul>
          {answers.map((each) => (
            <li class="tile">
              <div class="row">
                <a class="grow wrap" href={urls.question(each.questionnaireId, each.questionId)}>
                  {each.text}
                </a>
                <StateBadge state={each.state} />
              </div>
              <p class="small quiet wrap">{`${each.questionnaire} · ${placeWords(`${each.sheet}!${each.cell}`)}`}</p>
              {each.staleReason === null ? null : (
                <p class="notice">
                  <Icon name="alert" />
                  {each.staleReason}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const RESULT_OPTIONS = [
  { value: 'none', label: 'No exception noted' },
  { value: 'exception', label: 'Exception noted' },
  { value: 'unknown', label: 'Not tested, or not known' },
];

function Correct({ view: { control } }: { view: ControlView }) {
  return (
    <details class="card card-body">
      <summary>Correct it, or name its owner</summary>
      <form class="stack" method="post" action={urls.control(control.id)}>
        <TextField name="owner" label="Owner" value={control.owner ?? ''} optional />
        <TextAreaField name="text" label="What the control says" value={control.text} />
        <div class="pair">
          <TextField
            name="criteria"
            label="Criteria"
            value={control.criteria.join(', ')}
            hint="Ids separated by commas: CC6.1, CC6.3"
          />
          <SelectField
            name="result"
            label="Test result"
            value={control.result}
            options={RESULT_OPTIONS}
          />
        </div>
        <TextAreaField
          name="results"
          label="The auditor’s words"
          value={control.results ?? ''}
          optional
        />
        <p class="small quiet">
          Drafts that rest on a control with an exception are held back for a person. Where the
          result changes, answers that cite it are marked to be checked again.
        </p>
        <div>
          <button class="button button-primary" type="submit">
            Save
          </button>
        </div>
      </form>
    </details>
  );
}

/** One control: what its report says of it, what stands behind it, and which answers rest on it. */
export function ControlPage({ frame, view }: { frame: Frame; view: ControlView }) {
  const { control, passages, proof, restingAnswers } = view;
  const policies = proof.filter(({ kind }) => kind === 'policy');
  const evidence = proof.filter(({ kind }) => kind !== 'policy');
  return (
    <Page
      frame={frame}
      narrow
      heading={control.control}
      intro={<span class="wrap">{control.text}</span>}
      crumbs={<a href={urls.controls()}>Controls</a>}
    >
      <div class="stack-large">
        <Facts view={view} />
        <Answers answers={restingAnswers} />
        <ProofSection title="Policies" proof={policies} none="No policy speaks of its criteria." />
        <ProofSection
          title="Evidence"
          proof={evidence}
          none="No evidence beside the report speaks of it or of its criteria."
        />
        {passages.length === 0 ? null : (
          <details class="card card-body">
            <summary>{`Its passages in the report (${passages.length})`}</summary>
            <Passages passages={passages} />
          </details>
        )}
        <Correct view={view} />
      </div>
    </Page>
  );
}
