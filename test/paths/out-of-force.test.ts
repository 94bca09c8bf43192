import { expect, test } from 'vitest';
import { askQuestion } from '../../src/drafting/ask-question.ts';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { searchForPeople } from '../../src/retrieval/search-out-of-force.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';

const database = useDatabase();
const SENTENCE = 'Customer backups are encrypted with AES-256 before they leave the data center.';
const QUESTION = 'Are customer backups encrypted before they leave the data center?';
const scope = { product: null, audience: 'nda', today: '2026-03-02' } as const;

async function setUp(head: string, validUntil?: string) {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const text = `# Backup Standard\n\n${head}\n\n## Encryption\n\n${SENTENCE}\n`;
  const bytes = new TextEncoder().encode(text);
  await ingestDocument(deps, { name: 'backup-standard.md', bytes, actor, validUntil });
  return deps;
}

test.each([
  {
    validity: 'expired',
    head: 'Owner: Operations',
    until: '2026-01-31',
    words: 'ran out on 2026-01-31',
  },
  { validity: 'superseded', head: 'Status: Superseded', until: undefined, words: 'superseded' },
  { validity: 'draft', head: 'Status: Draft', until: undefined, words: 'draft' },
  {
    validity: 'to_come',
    head: 'Effective date: 1 May 2031',
    until: undefined,
    words: 'takes effect on 2031-05-01 only',
  },
])(
  'a document that is $validity is found and named in the reason, and proves nothing',
  async ({ validity, head, until, words }) => {
    const deps = await setUp(head, until);
    const [found = []] = await searchForPeople(deps, { queries: [QUESTION], scope, limit: 5 });
    expect(found[0]).toMatchObject({ document: 'backup-standard.md', validity });
    const draft = await askQuestion(deps, { question: QUESTION, product: null, audience: 'nda' });
    expect(draft).toMatchObject({ status: 'needs_input', reasonCode: 'source_not_valid' });
    expect(draft.reason).toContain(words);
    expect(draft.found?.[0]).toMatchObject({ quote: SENTENCE, validity });
  },
);

test('the same document in force proves it', async () => {
  const deps = await setUp('Owner: Operations');
  const draft = await askQuestion(deps, { question: QUESTION, product: null, audience: 'nda' });
  expect(draft).toMatchObject({ status: 'drafted', verdict: 'yes' });
});

test('a superseded document names what took its place, also where a length of time is asked for', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const text =
    '# Log Rules\n\nThis policy was superseded by the Records Standard 3.0.\n\n## Logs\n\nLogs of the production systems are kept for 400 days.\n';
  const bytes = new TextEncoder().encode(text);
  await ingestDocument(deps, { name: 'log-rules.md', bytes, actor });
  const question = 'How long are logs of the production systems kept?';
  const draft = await askQuestion(deps, { question, product: null, audience: 'nda' });
  expect(draft.reason).toBe(
    'This would be answered by log-rules.md, which says that it was superseded by Records Standard 3.0: upload that.',
  );
  expect(draft.found?.[0]).toMatchObject({ document: 'log-rules.md', validity: 'superseded' });
});
