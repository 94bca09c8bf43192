/** What a column of a table holds, by its header cell. The first that fits decides. */
export type ColumnRole =
  | 'question'
  | 'reviewer'
  | 'status'
  | 'applicable'
  | 'fact'
  | 'gap'
  | 'advice'
  | 'action'
  | 'date'
  | 'risk'
  | 'norm'
  | 'other';

const COLUMNS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/\bquestions?\b|^(?:query|inquiry)$/i, 'question'],
  [
    /\b(?:analyst|reviewer|auditor|assessor|evaluator|customer|buyer)s?['’]?s?\b.*\b(?:notes?|comments?|remarks?|feedback|assessment|opinion)\b|^review (?:notes?|comments?)$/i,
    'reviewer',
  ],
  [/^(?:is )?(?:applicab\w+|included|in scope)\b/i, 'applicable'],
  [
    /^(?:\w+ )?(?:status|state|implemented|implementation|compliance|compliant|progress|conformity|results?|conclusion|outcome|rating|in place|met|verdict|score)\W*$|^results? of tests?(?:ing)?|^implementation (?:status|state)/i,
    'status',
  ],
  [
    /\bevidence\b|\bcurrent (?:state|practice|situation|controls?)\b|\bas[- ]is\b|^(?:observations?|existing (?:controls?|measures?)|what is (?:in place|done))$/i,
    'fact',
  ],
  [/\b(?:recommend\w*|suggest\w*|proposed|advice)\b/i, 'advice'],
  [
    /\b(?:gaps?|deficienc\w+|weakness\w*|shortcomings?|findings?|issues?|non-?conformit\w+|deviations?)\b/i,
    'gap',
  ],
  [
    /\b(?:actions?|remediation|treatments?|mitigations?|measures?|tasks?|steps?|to-?dos?|improvements?|initiatives?|activit(?:y|ies))\b/i,
    'action',
  ],
  [/^(?:due|target|deadline|when|by|planned|date|eta|completion)\b/i, 'date'],
  [/^(?:risks?|threats?|scenarios?|vulnerabilit\w+|impacts?)\b/i, 'risk'],
  [/^(?:requirements?|criteri\w+|clauses?|objectives?|norms?)\b/i, 'norm'],
];

export const columnRole = (header: string): ColumnRole =>
  COLUMNS.find(([pattern]) => pattern.test(header.trim()))?.[1] ?? 'other';

/** What a status cell says of its row. */
export type RowState = 'done' | 'failed' | 'planned' | 'partial' | 'excluded';

const STATES: readonly (readonly [RegExp, RowState])[] = [
  [
    /^(?:no|none|without|zero|0) (?:\w+ ){0,2}(?:exceptions?|deviations?|findings?|issues?|relevant)/i,
    'done',
  ],
  [/^(?:n\/?a|not (?:applicable|required|relevant)|excluded|out of scope|exempt)\b/i, 'excluded'],
  [/^(?:not (?:yet )?(?:started|begun)|to do|todo|to be|not yet)\b/i, 'planned'],
  [
    /^(?:no|n|not|none|non-?\s?(?:compliant|conform\w*|conformity)|missing|absent|fail\w*|gap|ineffective|insufficient|inadequate|unmet|deviation\w*|exceptions?|adverse|risk accepted|accepted|won['’]?t fix|0 ?%|✗|✘|❌)(?![\w-])/i,
    'failed',
  ],
  [
    /^(?:partial\w*|partly|in part|part|largely|mostly|some|limited|[1-9]\d? ?%)(?![\w-])/i,
    'partial',
  ],
  [
    /^(?:planned|plan|open|in (?:progress|planning|development|work|preparation)|ongoing|on-?going|scheduled|pending|deferred|postponed|proposed|started|wip|under\b.*|future|(?:on (?:the )?)?roadmap|on hold|backlog|draft|target\w*|due|q[1-4]|20\d\d|awaiting|delayed|overdue|new|assigned|identified)(?![\w-])/i,
    'planned',
  ],
  [
    /^(?:yes|y|(?:fully|already|successfully) \w+|implemented|in place|met|compliant|conform\w*|complete[d]?|done|closed|effective|operating|operational|live|pass(?:ed)?|achieved|fixed|resolved|remediated|mitigated|satisfied|active|ok|okay|approved|verified|retested|established|finished|available|100 ?%|✓|✔|☑|✅)(?![\w-])/i,
    'done',
  ],
];

/** The state that a cell's first words say; null where they say none. A key of letters is looked up first. */
export function rowState(cell: string, legend: ReadonlyMap<string, RowState>): RowState | null {
  const said = cell.trim();
  const coded = legend.get(said.toUpperCase());
  if (coded !== undefined) return coded;
  return STATES.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
