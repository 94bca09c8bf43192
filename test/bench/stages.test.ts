import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { historyRow } from '../../bench/drafting-history.ts';
import { openRecordedModel } from '../../bench/recorded-model.ts';
import { countStages, type StagedRow, stageOf } from '../../bench/stages.ts';

const truth: StagedRow['truth'] = {
  sheet: 'Verdicts',
  row: 5,
  questionCell: 'B5',
  id: 'V-1',
  section: null,
  text: 'Are badges collected?',
  dependsOn: null,
  answers: [{ cell: 'C5', kind: 'choice', options: ['Yes', 'No', 'Partial', 'N/A'] }],
  expected: 'no',
  documents: ['premises.md'],
  says: [],
};

const explained = (words: string, origin: string | null): StagedRow['explained'] => ({
  understood: {
    text: '',
    wanted: 'yes_no',
    denies: false,
    pointsBack: false,
    removed: [],
    verbs: [],
  },
  proposals:
    origin === null
      ? []
      : [
          {
            origin,
            kind: 'proposal',
            isSecondLook: false,
            verdict: 'no',
            choice: null,
            words: null,
            reason: null,
            quotes: [],
            checks: [],
          },
        ],
  given: [{ document: 'premises.md', text: words }],
});

function row(option: string | null, change: Partial<StagedRow> = {}): StagedRow {
  return {
    truth,
    kind: 'honest_no',
    also: [],
    evidence: ['Badges are not collected'],
    draft: {
      sheet: 'Verdicts',
      questionCell: 'B5',
      id: 'V-1',
      text: truth.text,
      status: option === null ? 'needs_input' : 'drafted',
      verdict: option?.toLowerCase() ?? null,
      reason: null,
      values: option === null ? [] : [{ cell: 'C5', kind: 'choice', value: option, option }],
      citations: [],
    },
    explained: explained('Badges are not collected at the desk.', option === null ? null : 'model'),
    isStale: false,
    ...change,
  };
}

test('a row is followed from what is settled to what is right', () => {
  expect(stageOf(row('No'))).toMatchObject({
    isSettled: true,
    understood: true,
    given: true,
    proposer: 'model',
    drafted: true,
    right: true,
  });
  expect(stageOf(row(null))).toMatchObject({ given: true, proposer: null, drafted: false });
  expect(stageOf(row('No', { explained: explained('Visitors wear badges.', 'model') })).given).toBe(
    false,
  );
});

test('a Yes to what is not so is a false Yes, and a further right answer is none', () => {
  expect(stageOf(row('Yes'))).toMatchObject({ right: false, falseYes: true });
  expect(stageOf(row('Partial', { also: ['partial'] }))).toMatchObject({
    right: true,
    falseYes: false,
  });
});

test('what no document settles is counted apart, and so is what is stale', () => {
  const open = { truth: { ...truth, expected: 'unanswerable' as const, documents: [] } };
  const counts = countStages([
    row('No'),
    row('Yes'),
    row('Yes', open),
    row(null, open),
    row('No', { isStale: true }),
  ]);
  expect(counts).toMatchObject({
    rows: 5,
    stale: 1,
    settled: 2,
    right: 1,
    wrong: 2,
    falseYes: 1,
    noOrNa: 2,
    open: 2,
    openDrafted: 1,
  });
  expect(
    historyRow({ date: '2026-11-15', commit: 'abc1234', drafter: 'built-in' }, counts),
  ).toContain('| 2026-11-15 | abc1234 | built-in | 5 | 1 | 2 |');
});

test('a recorded model answers what it has a reply for, and keeps the prompts that have none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-replies-'));
  const file = join(folder, 'replies.jsonl');
  const record = join(folder, 'prompts');
  const body = (question: string) =>
    JSON.stringify({
      messages: [{ role: 'user', content: question }],
      response_format: { type: 'json_schema', json_schema: { name: 'draft_answer', schema: {} } },
    });
  const ask = async (url: string, question: string) =>
    (await fetch(`${url}/chat/completions`, { method: 'POST', body: body(question) })).json();
  try {
    const empty = await openRecordedModel(file, record);
    expect(await ask(empty.baseUrl, 'a')).toMatchObject({
      choices: [{ message: { content: null, refusal: 'no reply' } }],
    });
    expect([...empty.missing]).toEqual([['draft_answer', 1]]);
    await empty.close();
    const [kept = ''] = await readdir(record);
    const hash = kept.replace('.json', '');
    await writeFile(file, `${JSON.stringify({ hash, prompt: 'draft_answer', reply: { a: 1 } })}\n`);
    const filled = await openRecordedModel(file, null);
    expect(await ask(filled.baseUrl, 'a')).toMatchObject({
      choices: [{ message: { content: '{"a":1}' } }],
    });
    await ask(filled.baseUrl, 'changed');
    expect([...filled.missing]).toEqual([['draft_answer', 1]]);
    await filled.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
