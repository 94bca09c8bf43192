// `npm run bench [NAME…]`: short benchmarks, one line each: `name value unit`. Invented text, nothing read from
// outside.
import { benchAudit } from './audit.ts';
import { benchDraft } from './draft.ts';
import { benchEstimate } from './estimate.ts';
import { benchParse } from './questionnaire.ts';
import { benchSearch } from './search.ts';
import { benchWorkbook } from './workbook.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  workbook: benchWorkbook,
  parse: benchParse,
  audit: benchAudit,
  draft: benchDraft,
  estimate: () => benchEstimate(),
  search: () => benchSearch(),
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES))
  if (asked.length === 0 || asked.includes(name)) await bench();
