import { AppError } from '../errors.ts';
import { type Copy, checkFidelity, type FidelityReport } from './fidelity.ts';
import type { FillReport } from './fill.ts';

/** `checkFidelity`, and `internal` where it does not hold: a copy that is not proven never leaves. */
export async function proveCopy(copy: Copy, report: FillReport): Promise<FidelityReport> {
  const fidelity = await checkFidelity(copy, report);
  if (fidelity.ok) return fidelity;
  const first = fidelity.violations.slice(0, 3).map(({ message }) => message);
  throw new AppError(
    'internal',
    `the completed workbook differs from the buyer's outside its answer cells (${first.join('; ')}); it was not stored`,
    { place: { file: copy.fileName }, details: fidelity },
  );
}
