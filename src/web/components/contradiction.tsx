import type { Contradiction, ContradictionSide } from '../../release/contradictions.ts';
import { placeWords } from '../said.ts';
import { urls } from '../urls.ts';

const KINDS: Record<Contradiction['kind'], string> = {
  same: 'The same question',
  contrary: 'The contrary question',
  follow_up: 'The question that it hangs on',
  last_file: 'The last file to this buyer',
};

function Side({ side, heading }: { side: ContradictionSide; heading: string }) {
  return (
    <div class="clash-side">
      <p class="small quiet">
        {heading}
        <a class="mono" href={urls.question(side.questionnaireId, side.questionId)}>
          {side.id ?? placeWords(`${side.sheet}!${side.questionCell}`)}
        </a>
      </p>
      <p class="wrap">{side.text}</p>
      <p class="wrap">
        <strong>{side.says}</strong>
      </p>
    </div>
  );
}

/** Two answers that do not go together, side by side, with what is known of the reasons. */
export function BothSides({ found: { kind, here, there, why } }: { found: Contradiction }) {
  return (
    <>
      <div class="clash">
        <Side side={there} heading={`${KINDS[kind]}, `} />
        <Side side={here} heading="This answer, " />
      </div>
      <p class="meta">
        <span class="wrap">
          {why.length === 0 ? 'Nothing that Vouch knows tells why.' : why.join(' ')}
        </span>
      </p>
    </>
  );
}
