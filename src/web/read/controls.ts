import { CRITERIA } from '../../criteria/criteria.ts';
import { DOMAINS } from '../../criteria/domains.ts';
import { readControl } from '../../evidence/controls/control-detail.ts';
import {
  filterControls,
  type RegisterFilter,
  readRegister,
} from '../../evidence/controls/control-register.ts';
import type { Database } from '../../ports.ts';
import type { ControlView } from '../pages/control.tsx';
import type { ControlsView } from '../pages/controls.tsx';
import type { ControlsQuery } from '../urls.ts';

const TABS: readonly (readonly [key: string, label: string, filter: RegisterFilter])[] = [
  ['all', 'All', {}],
  ['exceptions', 'Exceptions', { result: 'exception' }],
  ['unknown', 'No result', { result: 'unknown' }],
  ['stale', 'Stale proof', { stale: true }],
  ['unproven', 'Policy or evidence missing', { unproven: true }],
];

/** The register as a page shows it; an unknown tab shows all. */
export async function readControls(
  db: Database,
  { query, today }: { query: ControlsQuery; today: string },
): Promise<ControlsView> {
  const { controls, criteria } = await readRegister(db, today);
  const { criterion, domain, find, document } = query;
  const within = filterControls(controls, { criterion, domain, find, documentId: document });
  const [, , chosen = {}] = TABS.find(([key]) => key === query.show) ?? [];
  return {
    query,
    tabs: TABS.map(([key, label, filter]) => ({
      key,
      label,
      count: filterControls(within, filter).length,
    })),
    controls: filterControls(within, chosen),
    criteria: controls.length === 0 ? [] : criteria,
    domains: DOMAINS,
    document: controls.find(({ documentId }) => documentId === document)?.document ?? null,
  };
}

const ASKS = Object.fromEntries(CRITERIA.map(({ id, asks }) => [id, asks]));

/** One control as its page shows it. Throws `not_found`. */
export async function readControlPage(
  db: Database,
  wanted: { id: string; today: string },
): Promise<ControlView> {
  return { ...(await readControl(db, wanted)), asks: ASKS };
}
