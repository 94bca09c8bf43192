import { lowerFirst } from '../words.ts';
import { Badge } from './status.tsx';

/** What a certificate, a test or a letter says as such; `value` null: looked for and not found. */
export type ParticularsView = {
  readonly label: string;
  readonly facts: readonly { readonly label: string; readonly value: string | null }[];
};

/** Findings that are still open and that a buyer asks for first. */
export function GraveFindings({ findings }: { findings: string }) {
  return (
    <Badge tone="danger" icon="alert">
      {`Open: ${findings}`}
    </Badge>
  );
}

/** What a certificate, a test or a letter says as such. */
export function ParticularsCard({
  particulars: { label, facts },
  findings,
}: {
  particulars: ParticularsView;
  findings: string | null;
}) {
  return (
    <section class="card" aria-labelledby="particulars-title">
      <div class="card-head">
        <h2 id="particulars-title">{`What was read: ${lowerFirst(label)}`}</h2>
        {findings === null ? null : <GraveFindings findings={findings} />}
      </div>
      <div class="card-body">
        <dl class="facts">
          {facts.map(({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd class="wrap">{value ?? <span class="quiet">Not found in the text</span>}</dd>
            </>
          ))}
        </dl>
      </div>
    </section>
  );
}
