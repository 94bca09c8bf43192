import { plural } from '../../plural.ts';
import type { Finding } from '../../release/reading/finding.ts';
import {
  type Effect,
  FINDING_KINDS,
  type FindingKind,
} from '../../release/reading/finding-kinds.ts';
import { urls } from '../urls.ts';
import { BothSides } from './contradiction.tsx';
import { Badge } from './status.tsx';

const EFFECTS: Record<Effect, { label: string; tone: string }> = {
  stops: { label: 'Stops the file', tone: 'danger' },
  asks: { label: 'Needs your word', tone: 'attention' },
  warns: { label: 'Look again', tone: 'quiet' },
};

/** More of one kind than this are folded. */
const SHOWN = 5;

function Item({ finding, questionnaireId }: { finding: Finding; questionnaireId: string }) {
  const { place, message, contradiction } = finding;
  // Both sides below say what the sentence says.
  const isShownWhole = contradiction?.kind === 'same' || contradiction?.kind === 'last_file';
  return (
    <li class="reading-item">
      {place === null ? null : (
        <p class="wrap">
          <a href={urls.question(questionnaireId, place.questionId)}>
            <span class="mono">{place.id ?? place.questionCell}</span>
            {` ${place.text}`}
          </a>
        </p>
      )}
      {isShownWhole ? null : <p class={`wrap ${place === null ? '' : 'small quiet'}`}>{message}</p>}
      {place === null || finding.kind !== 'against_source' ? null : (
        <p class="small">
          <a href={urls.sources(questionnaireId, place.questionId)}>See them side by side</a>
        </p>
      )}
      {contradiction === null ? null : <BothSides found={contradiction} />}
    </li>
  );
}

function Group(props: {
  kind: FindingKind;
  findings: readonly Finding[];
  questionnaireId: string;
}) {
  const { kind, findings, questionnaireId } = props;
  const { heading, advice, effect } = FINDING_KINDS[kind];
  const { label, tone } = EFFECTS[effect];
  const items = (some: readonly Finding[]) => (
    <ul class="reading-items">
      {some.map((finding) => (
        <Item finding={finding} questionnaireId={questionnaireId} />
      ))}
    </ul>
  );
  const rest = findings.slice(SHOWN);
  return (
    <li class="tile">
      <div class="row">
        <h3 class="grow wrap">{heading}</h3>
        {findings.length > 1 ? (
          <span class="small quiet">{plural(findings.length, 'answer')}</span>
        ) : null}
        <Badge tone={tone} icon={effect === 'warns' ? 'question' : 'alert'}>
          {label}
        </Badge>
      </div>
      <p class="small">{advice}</p>
      {items(findings.slice(0, SHOWN))}
      {rest.length === 0 ? null : (
        <details>
          <summary>{`${plural(rest.length, 'more answer')} of this kind`}</summary>
          {items(rest)}
        </details>
      )}
    </li>
  );
}

/** The file as its buyer will read it: one list, what stops it first; each with a link to its question. */
export function BuyerReading(props: { findings: readonly Finding[]; questionnaireId: string }) {
  const { findings, questionnaireId } = props;
  const groups = [...Map.groupBy(findings, ({ kind }) => kind)];
  return (
    <section class="card" aria-labelledby="reading-title">
      <div class="card-head">
        <h2 id="reading-title">As the buyer will read it</h2>
        {findings.length === 0 ? (
          <Badge tone="approved" icon="check">
            Nothing found
          </Badge>
        ) : (
          <Badge tone="attention" icon="question">
            {plural(findings.length, 'remark')}
          </Badge>
        )}
      </div>
      {findings.length === 0 ? (
        <p class="card-body">
          No approved answer lacks its proof, its date or its attachment, and none says otherwise
          than another one.
        </p>
      ) : (
        <ul>
          {groups.map(([kind, some]) => (
            <Group kind={kind} findings={some} questionnaireId={questionnaireId} />
          ))}
        </ul>
      )}
      <p class="card-body small">
        <a href={urls.allSources(questionnaireId)}>
          Compare repeated answers with today’s documents
        </a>
      </p>
    </section>
  );
}

/** The box by which an approver answers for what a buyer may object to. */
export function AcceptFindings(props: {
  findings: readonly Finding[];
  hash: string;
  person: string;
}) {
  const asked = props.findings.filter(
    ({ kind }) => kind !== 'excess' && FINDING_KINDS[kind].effect === 'asks',
  );
  return (
    <fieldset class="field excess">
      <legend class="label">What the buyer may object to</legend>
      <ul>
        {[...Map.groupBy(asked, ({ kind }) => kind)].map(([kind, some]) => (
          <li>{`${FINDING_KINDS[kind].heading}: ${plural(some.length, 'answer')}`}</li>
        ))}
      </ul>
      <label class="check-line">
        <input type="checkbox" name="acceptedFindings" value={props.hash} />
        {`I, ${props.person}, have read them and let them leave as they are. My word is kept in the activity log.`}
      </label>
    </fieldset>
  );
}
