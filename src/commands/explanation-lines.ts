import { WANTED_WORDS } from '../drafting/understand/wanted-words.ts';
import type { Explanation } from '../review/explain-answer.ts';
import { PRODUCERS, STANDINGS, USES } from '../review/explanation-words.ts';

type Lines = readonly string[];

const titled = (title: string, lines: Lines): Lines =>
  lines.length === 0 ? [] : ['', title, ...lines.map((each) => `  ${each}`)];

const place = ({ document, page }: { document: string | null; page: number | null }) =>
  `${document ?? 'a document that was read again or removed since'}${page === null ? '' : `, page ${page}`}`;

function understood({ understood: known }: Explanation): Lines {
  if (known === null) return [];
  const { wanted, denies, pointsBack, removed, verbs } = known;
  return [
    `It wants ${WANTED_WORDS[wanted as keyof typeof WANTED_WORDS] ?? wanted}.`,
    ...(denies ? ['It denies what it asks about.'] : []),
    ...(pointsBack ? ['It leans on the row before it.'] : []),
    ...(verbs.length === 0 ? [] : [`It asks about several actions at once: ${verbs.join(', ')}.`]),
    ...(removed.length === 0 ? [] : [`Left out of the search: ${removed.join('; ')}`]),
  ];
}

const passages = ({ passages: found }: Explanation): Lines =>
  found.flatMap(({ rank, use, standing, text, section, ...at }) => [
    `${rank}. ${place(at)}${section === null ? '' : ` (${section})`}: ${STANDINGS[standing] ?? 'Not known whether it proves anything'}; ${USES[use] ?? use}`,
    ...(text === null ? [] : [`   ${text}`]),
  ]);

const MARKS = { passed: 'passed', held: 'HELD', unknown: 'not checked' } as const;

function proposal(each: Explanation['proposals'][number]): Lines {
  const who = `${PRODUCERS[each.origin] ?? each.origin}${each.isSecondLook ? ', after a second look' : ''}`;
  const said = [each.choice ?? each.verdict, each.words].filter((part) => part !== null).join(': ');
  const head =
    each.kind === 'proposal'
      ? `${who}: ${said}`
      : `${who}: ${each.kind === 'fault' ? 'could not be asked' : 'proposed nothing'}: ${each.reason}`;
  return [
    head,
    ...each.quotes.map((quote) => `  ← ${place(quote)}: “${quote.quote.replace(/\s+/g, ' ')}”`),
    ...each.checks.map(({ gate, asks, outcome, reason }) =>
      gate === 'left_open'
        ? `  left to you: ${reason}`
        : `  ${MARKS[outcome]}: ${asks}${reason === null ? '' : ` (${reason})`}`,
    ),
  ];
}

function result(explanation: Explanation): Lines {
  const { status, reason, values, origin } = explanation;
  if (status === 'pending') return ['Not drafted yet.'];
  const cells = values.map(({ cell, value, option }) => `${cell}: ${option ?? value}`);
  return [
    ...(origin === 'person' ? ['A person wrote it.'] : []),
    ...(cells.length === 0 ? [`No answer: ${reason ?? 'nothing was found.'}`] : cells),
  ];
}

/** An explanation for people at a terminal. */
export function explanationLines(explanation: Explanation): string {
  const { sheet, questionCell, id, text, drafter } = explanation;
  const kept = explanation.understood !== null || explanation.proposals.length > 0;
  return [
    `${[`${sheet}!${questionCell}`, id].filter(Boolean).join(' ')} ${text}`,
    ...titled('Understood', understood(explanation)),
    ...titled('Searched', explanation.queries),
    ...titled('Found', passages(explanation)),
    ...titled('Proposed', explanation.proposals.flatMap(proposal)),
    ...(kept ? [] : ['', 'How this answer came to be was not kept; draft it again to see it.']),
    ...titled(
      `In the cells${drafter === null ? '' : ` (drafted by ${drafter})`}`,
      result(explanation),
    ),
    '',
  ].join('\n');
}
