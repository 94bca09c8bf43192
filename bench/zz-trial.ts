import { readdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { readConfig } from '../src/config.ts';
import { wire } from '../src/wire.ts';
import { passagesOf } from '../src/evidence/passages.ts';
import { readDocument } from '../src/evidence/read-document.ts';
import { seedDocument } from '../test/support/seed-evidence.ts';
import { openQuestionnaire } from '../src/review/open-questionnaire.ts';
import { draftQuestionnaire } from '../src/drafting/draft-questionnaire.ts';
import { presentQuestionnaire } from '../src/review/present-questionnaire.ts';
import { getAdministrator } from '../src/store/actors.ts';
rmSync('/tmp/trial/data', { recursive: true, force: true });
const w = await wire(readConfig({ VOUCH_DATA: '/tmp/trial/data', VOUCH_LOG_LEVEL: 'error' }));
const actor = await getAdministrator(w.deps.db);
let t = performance.now();
const root = '/work/main/fixtures/company/';
for (const f of readdirSync(root, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())) {
  const p = `${f.parentPath}/${f.name}`.replace('//', '/');
  const d = await readDocument(new Uint8Array(readFileSync(p)), f.name);
  const name = p.slice(root.length);
  const kind = name.startsWith('reports') ? 'soc2' : name.includes('penetration') ? 'pentest' : name.startsWith('evidence') ? 'evidence' : 'policy';
  await seedDocument(w.deps, { name, title: d.title ?? undefined, kind, passages: passagesOf(d, f.name) } as never);
}
console.log('ingest', performance.now() - t); 
for (const n of ['tarnwick-water-authority', 'corrowdale-bank']) {
  t = performance.now();
  const { questionnaireId, runId } = await openQuestionnaire(w.deps, { fileName: `${n}.xlsx`, bytes: new Uint8Array(readFileSync(`/work/main/fixtures/questionnaires/${n}.xlsx`)), buyer: 'x', deal: 'y', dueDate: null, product: null, audience: 'nda', requester: null, actor });
  console.log(await draftQuestionnaire(w.deps, { runId }), performance.now() - t);
  writeFileSync(`/tmp/trial/${n}.json`, JSON.stringify(await presentQuestionnaire(w.deps.db, questionnaireId), null, 1));
}
await w.close();
