const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The serial of an ISO date in a date system; day 60 of 1900 is Excel's 29 February that never was. Null: no such day.
 */
export function serialOf(iso: string, dateSystem: 1900 | 1904): number | null {
  const time = ISO_DATE.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return null;
  const days = (epoch: number) => Math.round((time - epoch) / 86_400_000);
  if (dateSystem === 1904)
    return days(Date.UTC(1904, 0, 1)) < 0 ? null : days(Date.UTC(1904, 0, 1));
  const serial = days(Date.UTC(1899, 11, 30));
  return serial < 2 ? null : serial > 60 ? serial : serial - 1;
}
