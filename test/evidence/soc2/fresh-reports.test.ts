import { expect, test } from 'vitest';
import { readDocument } from '../../../src/evidence/read-document.ts';
import { readSoc2 } from '../../../src/evidence/soc2.ts';
import { compareReport } from './compare-report.ts';
import { FRESH_REPORTS } from './fresh-reports.ts';
import { REFERENCED_REPORTS } from './grouped-reports.ts';
import { LATEST_REPORTS } from './latest-reports.ts';
import { renderSetting } from './render-settings.ts';

const CASES = [...FRESH_REPORTS, ...LATEST_REPORTS, ...REFERENCED_REPORTS].flatMap((report) =>
  report.settings.map((setting) => [report.name, setting, report] as const),
);

test.each(CASES)(
  'the facts of %s, set in %s, are read, and nothing that it does not say',
  async (_name, setting, report) => {
    const { name, bytes } = await renderSetting(report, setting);
    const read = readSoc2(await readDocument(bytes, name));
    const { missed, wrong } = compareReport(read, report.truth);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  },
);
