import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { searchPassages } from '../../src/retrieval/search-passages.ts';
import { leadsOfQuotes } from '../../src/web/read/citations.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import {
  chatModelAt,
  completion,
  type ModelServer,
  promptOf,
  startModelServer,
} from '../support/model-server.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

const LEAD = 'Skippers of leased barges are handed at the quay:';
const THINGS = [
  'a lamp with a charged cell and the paper that says when the cell was last tried by the quay master',
  'a rope that was looked over in the same month, with the knot that the harbour office prescribes',
  'a horn that is heard over two miles, tried in front of the skipper before the barge leaves',
  'a list of the locks that are shut, printed on the day on which the barge leaves the quay',
  'a sealed envelope with the number of the night porter and of the doctor who lives nearest',
  'a blanket for each person on board, dried and folded, with the stamp of the laundry on it',
  'a second list, of the berths that are free, which the skipper signs when he has read it',
  'an axe, a bucket and a sounding pole, each with the number of the barge burnt into its wood',
];
/** More than one passage holds. */
const DUTIES = ['first', 'second', 'third', 'last'].flatMap((voyage) =>
  THINGS.map((thing) => `${thing}, before the ${voyage} voyage of the year`),
);
const VESSELS = Array.from(
  { length: 80 },
  (_, at) => `| Lighter ${at + 1} | ${at + 2} crowns | Toll house |`,
);
const TEXT = `# Harbour book

${LEAD}

${DUTIES.map((duty) => `- ${duty}`).join('\n')}

## Dues

| Vessel | Due a night | Paid at |
|---|---|---|
${VESSELS.join('\n')}
| Dinghy | 2 crowns | Slip |
`;
const LAST = DUTIES.at(-1) ?? '';

async function ingested() {
  const chat = chatModelAt(server.url);
  const deps = testDeps(database().db, { chat });
  const bytes = new TextEncoder().encode(TEXT);
  const actor = await testActor(deps.db);
  const { versionId } = await ingestDocument(deps, { name: 'harbour.md', bytes, actor });
  return { deps, versionId };
}

test('a list that goes on in another passage is found by its lead-in, a row by its header', async () => {
  const { deps } = await ingested();
  const scope = { product: null, audience: 'nda', today: '2026-12-01' } as const;
  const queries = ['leased barges skippers handed', 'dinghy due a night paid at slip'];
  const [byLead, byHeader] = await searchPassages(deps, { queries, scope, limit: 4 });
  const list = byLead?.filter(({ text }) => text.includes(LAST)) ?? [];
  expect(list).toHaveLength(1);
  expect(list[0]?.text).not.toContain(LEAD);
  const row = byHeader?.find(({ text }) => text.includes('Dinghy | 2 crowns | Slip'));
  expect(row?.header).toEqual(['Vessel', 'Due a night', 'Paid at']);
  expect(row?.text).not.toContain('Due a night');
});

test('the model is told the header of a row and the lead-in of a list', async () => {
  const { deps } = await ingested();
  server.answer = (request) =>
    completion(
      promptOf(request) === 'search_queries'
        ? { queries: [] }
        : { quotes: [], state: 'not_settled', reason: null, choice: '', comment: '', open: '' },
    );
  const { runId } = await seedQuestionnaire(deps, [
    'Which axe, bucket and sounding pole is a skipper handed before the last voyage of the year?',
    'Which due in crowns does a dinghy pay a night at the slip?',
  ]);
  await draftQuestionnaire(deps, { runId });
  type Message = { readonly content: string };
  const prompts = server.requests
    .flatMap(({ body }) => body.messages as Message[])
    .map(({ content }) => content)
    .join('\n');
  expect(prompts).toContain('table-header="Vessel | Due a night | Paid at"');
  expect(prompts).toContain(`introduced-by="${LEAD}"`);
});

test('the page shows a quoted item below its lead-in', async () => {
  const { deps, versionId } = await ingested();
  const leads = await leadsOfQuotes(deps.db, [{ versionId, quote: LAST }]);
  expect(leads).toEqual([LEAD]);
});
