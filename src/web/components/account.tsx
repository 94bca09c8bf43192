import { WANTED_WORDS } from '../../drafting/understand/wanted-words.ts';
import { plural } from '../../plural.ts';
import type { Explanation } from '../../review/explain-answer.ts';
import { PRODUCERS, STANDINGS, USES } from '../../review/explanation-words.ts';
import { urls } from '../urls.ts';
import { Checks } from './checks.tsx';

function Understood({ understood }: { understood: NonNullable<Explanation['understood']> }) {
  const { wanted, denies, pointsBack, removed, verbs } = understood;
  const lines = [
    `The question wants ${WANTED_WORDS[wanted as keyof typeof WANTED_WORDS] ?? wanted}.`,
    denies ? 'It denies what it asks about.' : null,
    pointsBack ? 'It leans on the row before it.' : null,
    verbs.length === 0 ? null : `It asks about several actions at once: ${verbs.join(', ')}.`,
    removed.length === 0 ? null : `Left out of the search: ${removed.join('; ')}.`,
  ];
  return (
    <>
      <h3>Understood</h3>
      <p>{lines.filter((line) => line !== null).join(' ')}</p>
    </>
  );
}

function Searched({ queries }: Pick<Explanation, 'queries'>) {
  if (queries.length === 0) return null;
  return (
    <>
      <h3>Searched for</h3>
      <ul>
        {queries.map((query) => (
          <li class="wrap">{query}</li>
        ))}
      </ul>
    </>
  );
}

type ShownPassage = Explanation['passages'][number];

function Passage({ document, page, section, standing, use, text, versionId }: ShownPassage) {
  const where = [page === null ? null : `page ${page}`, section].filter(Boolean).join(' · ');
  const worth = STANDINGS[standing] ?? 'Not known whether it proves anything';
  return (
    <li>
      {document === null ? (
        'A document that was read again or removed since'
      ) : (
        <a href={urls.source(versionId, { page: page ?? undefined })}>{document}</a>
      )}
      <span class="quiet small wrap">{` ${[where, worth, USES[use]].filter(Boolean).join(' · ')}`}</span>
      {text === null ? null : <blockquote class="small">{text}</blockquote>}
    </li>
  );
}

/** Beyond so many passages the rest is folded. */
const OPEN = 5;

function Found({ passages }: Pick<Explanation, 'passages'>) {
  const rest = passages.slice(OPEN);
  return (
    <>
      <h3>Found</h3>
      {passages.length === 0 ? <p>Nothing.</p> : null}
      <ol class="found">
        {passages.slice(0, OPEN).map((passage) => (
          <Passage {...passage} />
        ))}
      </ol>
      {rest.length === 0 ? null : (
        <details>
          <summary>{plural(rest.length, 'more passage')}</summary>
          <ol class="found" start={OPEN + 1}>
            {rest.map((passage) => (
              <Passage {...passage} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

const KINDS = {
  proposal: 'proposed',
  nothing: 'proposed nothing',
  fault: 'could not be asked',
} as const;

function Proposal({ each }: { each: Explanation['proposals'][number] }) {
  const { origin, kind, isSecondLook, choice, verdict, words, reason, checks } = each;
  const said = [choice ?? verdict, words].filter(Boolean).join(': ');
  return (
    <li>
      <p class="wrap">
        <strong>{PRODUCERS[origin] ?? origin}</strong>
        {`: ${isSecondLook ? 'after a second look ' : ''}${KINDS[kind]}${kind === 'proposal' ? `: ${said}` : ''}`}
        {reason === null ? null : <span class="quiet">{`: ${reason}`}</span>}
      </p>
      {checks.length === 0 ? null : <Checks checks={checks} />}
    </li>
  );
}

/** How an answer came to be, from the question as it was understood to the cells. */
export function Account({ explanation }: { explanation: Explanation }) {
  const { understood, queries, passages, proposals, values } = explanation;
  return (
    <div class="account">
      {understood === null ? null : <Understood understood={understood} />}
      <Searched queries={queries} />
      <Found passages={passages} />
      <h3>Proposed and checked</h3>
      {proposals.length === 0 ? (
        <p>Vouch proposes nothing here: people answer this topic.</p>
      ) : null}
      <ol class="proposals">
        {proposals.map((each) => (
          <Proposal each={each} />
        ))}
      </ol>
      {values.length === 0 ? null : (
        <p>{`Written into the buyer’s cells: ${values.map(({ cell, value, option }) => `“${option ?? value}” into ${cell}`).join(', ')}.`}</p>
      )}
    </div>
  );
}
