import type { StoredParticulars } from '../store/particulars.ts';

/**
 * The findings of a penetration test that a buyer asks for first and that are still open: `2 critical, 1 high`;
 * null where there are none, or none is stated.
 */
export function graveFindings(particulars: StoredParticulars | null): string | null {
  if (particulars?.is !== 'pentest_summary') return null;
  const { critical, high } = particulars.facts.open;
  const counts = [
    ...(critical === null || critical === 0 ? [] : [`${critical} critical`]),
    ...(high === null || high === 0 ? [] : [`${high} high`]),
  ];
  return counts.length === 0 ? null : counts.join(', ');
}
