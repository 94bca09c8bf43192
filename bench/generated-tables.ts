import type { CellSpec, SheetSpec } from '../test/questionnaire/build-workbook.ts';

/** A made-up table with the column that asks (from 1; 0: it asks nothing). */
export type GeneratedTable = { readonly spec: SheetSpec; readonly asks: number };

const THINGS = ['quay', 'crane', 'ferry', 'lock gate', 'wheelhouse', 'pilot boat', 'buoy', 'rope'];
const DEEDS = ['inspected', 'painted', 'locked', 'insured', 'counted', 'tested', 'lit at night'];
const HOW = [
  'every month',
  'by the harbour master',
  'after a storm',
  'in writing',
  'by two people',
];
const THEMES = ['Quay side', 'Navigation', 'Crew', 'Moorings', 'Cargo and stores', 'Weather'];

type Draw = {
  readonly of: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
};

function drawing(seed: number): Draw {
  let state = seed * 2_654_435_761;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  return {
    of: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    chance: (share) => next() < share,
  };
}

type Manner = 'asks' | 'must' | 'states' | 'names' | 'requests';

function sentence({ of }: Draw, manner: Manner): string {
  const [thing, deed, how] = [of(THINGS), of(DEEDS), of(HOW)];
  if (manner === 'asks') return `Is the ${thing} ${deed} ${how}?`;
  if (manner === 'must') return `The ${thing} shall be ${deed} ${how}.`;
  if (manner === 'states') return `The ${thing} is ${deed} ${how}.`;
  if (manner === 'requests') return `Describe how the ${thing} is ${deed} ${how}.`;
  return `${of(THEMES)}: ${thing} ${deed}`;
}

type Column = { readonly head: string; readonly cell: (row: number) => CellSpec };

function others(draw: Draw): Column[] {
  const { of, chance } = draw;
  const theme = of(THEMES);
  const help = sentence(draw, 'states');
  const ownHelp = chance(0.5);
  const all: [number, Column][] = [
    [0.7, { head: of(['No', 'ID', '#', 'Ref']), cell: (row) => `${of(['A', 'B'])}-${row}` }],
    [
      0.4,
      {
        head: of(['Section', 'Domain', 'Category']),
        cell: (row) => (row % 4 ? theme : of(THEMES)),
      },
    ],
    [
      0.35,
      {
        head: of(['Guidance', 'Explanation', 'Help', 'Details']),
        cell: () => (ownHelp ? sentence(draw, 'states') : help),
      },
    ],
    [
      0.25,
      { head: of(['Reference', 'Standard', 'Source']), cell: (row) => `HM ${row}.${row % 3}` },
    ],
    [0.2, { head: of(['Weight', 'Priority', 'Points']), cell: () => of(['1', '2', '3']) }],
    [0.15, { head: of(['Link', 'See also']), cell: (row) => `https://example.org/rules/${row}` }],
    [0.2, { head: of(['Name', 'Title', 'Topic']), cell: () => `${of(THEMES)} ${of(THINGS)}` }],
  ];
  return all.flatMap(([share, column]) => (chance(share) ? [column] : []));
}

const HEADS = [
  'Question',
  'Requirement',
  'Control',
  'Description',
  'Item',
  'Control question',
  'Text',
  '',
];

/** One of them by its number; the same each time. */
export function generateTable(seed: number): GeneratedTable {
  const draw = drawing(seed);
  const { of, chance } = draw;
  const manner = of(['asks', 'asks', 'must', 'states', 'requests', 'names'] as const);
  const isForm = chance(0.85);
  const mixed = chance(0.3);
  const asking: Column = {
    head: of(HEADS),
    cell: () => sentence(draw, mixed && chance(0.4) ? 'states' : manner),
  };
  const told = others(draw);
  const at = Math.floor(told.length * of([0.3, 0.6, 1]));
  const filled = isForm ? told.toSpliced(at, 0, asking) : told;
  const open: Column[] = [
    { head: of(['Answer', 'Response', 'Yes / No', 'Compliant?']), cell: () => '' },
    ...(chance(0.6) ? [{ head: of(['Comments', 'Remarks', 'Evidence']), cell: () => '' }] : []),
  ];
  const columns = [...(filled.length === 0 ? [asking] : filled), ...(isForm ? open : [])];
  const rows = Array.from({ length: of([4, 8, 15, 30]) }, (_, row) =>
    columns.map(({ cell }) => cell(row + 1)),
  );
  const heads = columns.map(({ head }): CellSpec => ({ text: head, bold: true, fill: 'FFCCCCCC' }));
  return {
    spec: { rows: [heads, ...rows] },
    asks: isForm || filled.length === 0 ? columns.indexOf(asking) + 1 : 0,
  };
}
