/** What the reader calls what it did not find, where a person can say it. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  type: ['type'],
  period: ['periodStart', 'periodEnd', 'asOf'],
  auditor: ['auditor'],
  opinion: ['opinion'],
  'criteria in scope': ['categories'],
  system: ['system'],
  'subservice organizations': ['subserviceOrganizations'],
  'complementary user entity controls': ['userEntityControls'],
};

export type Said = {
  /** Facts of the report that a person corrected. */
  readonly corrected: readonly string[];
  /** The report's controls in the register. */
  readonly controls: readonly { readonly control: string; readonly exception: boolean | null }[];
};

/**
 * What is still open of what the reader did not find: neither a person said it, nor does the register have the
 * control, or its result, by now.
 */
export function stillUnread(unread: readonly string[], { corrected, controls }: Said): string[] {
  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    controls: new Set(controls.map(({ control }) => control)),
    'results of': new Set(
      controls.filter(({ exception }) => exception !== null).map(({ control }) => control),
    ),
  };
  return unread.flatMap((what) => {
    if (SAID[what]?.some((field) => corrected.includes(field)) === true) return [];
    if (what === 'controls') return controls.length > 0 ? [] : [what];
    return restOf(what, known);
  });
}

/** What remains of `controls AC-07, AC-09 and 3 more`; what is no list stays. */
function restOf(what: string, known: Readonly<Record<string, ReadonlySet<string>>>): string[] {
  const [, kind = '', ids = '', more] =
    /^(controls|results of) (.+?)(?: and (\d+ more))?$/.exec(what) ?? [];
  const found = known[kind];
  if (found === undefined) return [what];
  const open = ids.split(', ').filter((id) => !found.has(id));
  const rest = [open.join(', '), more ?? ''].filter((each) => each !== '');
  return rest.length === 0 ? [] : [`${kind} ${rest.join(' and ')}`];
}
