import type { Contradiction, ContradictionSide } from '../../release/contradictions.ts';
import { urls } from '../urls.ts';
import { plural } from '../words.ts';
import { Badge } from './status.tsx';

const KINDS: Record<Contradiction['kind'], string> = {
  same: 'The same question',
  contrary: 'The contrary question',
  follow_up: 'A follow-up',
  last_file: 'The last file to this buyer',
};

function Side({ side, heading }: { side: ContradictionSide; heading: string }) {
  return (
    <div class="clash-side">
      <p class="small quiet">
        {heading}
        <a class="mono" href={urls.question(side.questionnaireId, side.questionId)}>
          {side.id ?? `${side.sheet}!${side.questionCell}`}
        </a>
      </p>
      <p class="wrap">{side.text}</p>
      <p class="wrap">
        <strong>{side.says}</strong>
      </p>
    </div>
  );
}

/** Answers that would leave and do not go together, side by side, with what is known of the reasons. */
export function ContradictionsCard({ found }: { found: readonly Contradiction[] }) {
  if (found.length === 0) return null;
  return (
    <section class="card" aria-labelledby="clash-title">
      <div class="card-head">
        <h2 id="clash-title">Answers that do not go together</h2>
        <Badge tone="attention" icon="alert">
          {plural(found.length, 'pair')}
        </Badge>
      </div>
      <ul>
        {found.map(({ kind, here, there, what, why }) => (
          <li class="tile">
            <p class="wrap">{what}</p>
            <div class="clash">
              <Side side={there} heading={`${KINDS[kind]}, `} />
              <Side side={here} heading="This answer, " />
            </div>
            <p class="meta">
              <span class="wrap">
                {why.length === 0 ? 'Nothing that Vouch knows tells why.' : why.join(' ')}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
