import { parse } from 'node-html-parser';
import { beforeEach, describe, expect, test } from 'vitest';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { getAnswer } from '../../src/store/answers.ts';
import { insertLibraryEntries } from '../../src/store/library.ts';
import { getQuestion } from '../../src/store/questions.ts';
import { reusingDraft as reusing } from '../support/reusing-draft.ts';
import { saveDraft } from '../support/store-draft.ts';
import { useService } from './app.ts';
import { seedQuestionnaire } from './seed.ts';

const service = useService();
const ENTRY = {
  verdict: 'yes' as const,
  choice: 'Yes',
  answer: 'Yes',
  product: null,
  audience: 'nda' as const,
  versionId: null,
};
let id = '';
let first = '';
let second = '';

beforeEach(async () => {
  const seeded = await seedQuestionnaire(service());
  [id, [first = '', second = '']] = [seeded.id, seeded.questionIds];
});

const pathOf = (question: string) => `/questionnaires/${id}/questions/${question}`;

/** The form as the page holds it, with some fields changed. */
async function formOf(question: string, changes: Record<string, string>): Promise<URLSearchParams> {
  return formIn(await service().send(pathOf(question)), changes);
}

async function formIn(page: Response, changes: Record<string, string>): Promise<URLSearchParams> {
  const root = parse(await page.text());
  const form = new URLSearchParams();
  for (const field of root.querySelectorAll('form#answer input, form#answer textarea')) {
    const type = field.getAttribute('type');
    if ((type === 'radio' || type === 'checkbox') && !field.hasAttribute('checked')) continue;
    form.append(field.getAttribute('name') ?? '', field.getAttribute('value') ?? field.text.trim());
  }
  for (const [name, value] of Object.entries(changes)) form.set(name, value);
  return form;
}

async function submit(question: string, form: URLSearchParams) {
  return service().send(pathOf(question), { method: 'POST', body: form });
}

const stateOf = async (question: string) => (await getAnswer(service().deps.db, question))?.state;

describe('on the review page', () => {
  test('approving goes to the next question of the queue', async () => {
    const reply = await submit(first, await formOf(first, { action: 'approve' }));
    expect(reply.status).toBe(303);
    expect(reply.headers.get('location')).toContain(second);
    expect(await stateOf(first)).toBe('approved');
  });

  test('approving a changed text stores and approves exactly that text', async () => {
    const form = await formOf(first, { action: 'approve', 'cell:C2': 'No', 'cell:D2': 'Not yet.' });
    await submit(first, form);
    const answer = await getAnswer(service().deps.db, first);
    expect(answer?.state).toBe('approved');
    expect(answer?.values.map(({ value }) => value)).toEqual(['No', 'Not yet.']);
    expect(answer?.approvedHash).toBe(answer?.textHash);
  });

  test('saving keeps the text for somebody to approve', async () => {
    await submit(first, await formOf(first, { action: 'save', 'cell:D2': 'Better words.' }));
    expect(await stateOf(first)).toBe('in_review');
  });

  test('a value outside the list is refused, with what was typed still in its field', async () => {
    const form = await formOf(first, {
      action: 'save',
      'cell:C2': 'Maybe',
      'cell:D2': 'My words.',
    });
    const reply = await submit(first, form);
    expect(reply.status).toBe(422);
    const page = await reply.text();
    expect(page).toContain('C2');
    expect(page).toContain('My words.');
    expect(await stateOf(first)).toBe('drafted');
  });

  test('a text longer than its cell takes is refused', async () => {
    const reply = await submit(
      first,
      await formOf(first, { action: 'approve', 'cell:D2': 'x'.repeat(41) }),
    );
    expect(reply.status).toBe(422);
    expect(await stateOf(first)).toBe('drafted');
  });

  test('whoever saves second sees both texts and loses none', async () => {
    const mine = await formOf(first, { action: 'approve', 'cell:D2': 'Mine.' });
    await submit(first, await formOf(first, { action: 'save', 'cell:D2': 'Theirs.' }));
    const reply = await submit(first, mine);
    expect(reply.status).toBe(409);
    const page = await reply.text();
    expect(page).toContain('Mine.');
    expect(page).toContain('Theirs.');
    expect(await stateOf(first)).toBe('in_review');
  });

  test('a text that changed since it was read is not approved unseen', async () => {
    const mine = await formOf(first, { action: 'approve' });
    await submit(first, await formOf(first, { action: 'save', 'cell:D2': 'Theirs.' }));
    const reply = await submit(first, mine);
    expect(reply.status).toBe(409);
    expect(await stateOf(first)).toBe('in_review');
  });

  test('who typed what a cell does not take, over a text that changed meanwhile, overwrites nobody by a second click', async () => {
    const mine = await formOf(first, { action: 'save', 'cell:C2': 'Maybe', 'cell:D2': 'Mine.' });
    await submit(first, await formOf(first, { action: 'save', 'cell:D2': 'Theirs.' }));
    const again = await formIn(await submit(first, mine), { action: 'save', 'cell:C2': 'No' });
    const reply = await submit(first, again);
    expect(reply.status).toBe(409);
    const page = await reply.text();
    expect([page.includes('Mine.'), page.includes('Theirs.')]).toEqual([true, true]);
    expect((await getAnswer(service().deps.db, first))?.values[1]?.value).toBe('Theirs.');
  });

  test('an approval of a text that is not the stored one any more shows the stored one beside it', async () => {
    const form = await formOf(first, { action: 'approve', textHash: '0'.repeat(64) });
    const reply = await submit(first, form);
    expect(reply.status).toBe(409);
    expect(await reply.text()).toContain('Stored now');
    expect(await stateOf(first)).toBe('drafted');
  });

  test('rejecting needs a reason', async () => {
    const without = new URLSearchParams({ action: 'reject', reason: ' ' });
    expect((await submit(first, without)).status).toBe(422);
    const reason = new URLSearchParams({ action: 'reject', reason: 'Wrong system.' });
    expect((await submit(first, reason)).status).toBe(303);
    expect(await stateOf(first)).toBe('rejected');
    expect(await (await service().send(pathOf(first))).text()).toContain('Wrong system.');
  });

  test('what was rejected can be approved by somebody who has seen the reason', async () => {
    await submit(first, new URLSearchParams({ action: 'reject', reason: 'Wrong system.' }));
    await submit(first, await formOf(first, { action: 'approve' }));
    expect(await stateOf(first)).toBe('approved');
  });

  test('an answer whose source changed is approved only after the warning was shown', async () => {
    const unseen = await formOf(first, { action: 'approve' });
    const { db } = service().deps;
    await db
      .updateTable('answers')
      .set({ stale_reason: 'The policy changed.', version: 2 })
      .where('question_id', '=', first)
      .execute();
    expect((await submit(first, unseen)).status).toBe(409);
    expect(await stateOf(first)).toBe('drafted');
    const seen = await formOf(first, { action: 'approve' });
    expect((await submit(first, seen)).status).toBe(303);
    expect(await stateOf(first)).toBe('approved');
  });

  test('saving an approved answer unchanged changes nothing; reopening it ends the approval', async () => {
    const at = `/questionnaires/${id}/questions/${first}`;
    const send = async (action: string) => {
      const { db } = service().deps;
      const stored = await getAnswer(db, first);
      const body = new URLSearchParams({
        action,
        version: String(stored?.version),
        textHash: stored?.textHash ?? '',
      });
      return (await service().send(at, { method: 'POST', body })).status;
    };
    expect(await send('approve')).toBe(303);
    const approved = await getAnswer(service().deps.db, first);
    expect(await send('save')).toBe(303);
    expect(await getAnswer(service().deps.db, first)).toEqual(approved);
    expect(await send('reopen')).toBe(303);
    expect(await stateOf(first)).toBe('in_review');
  });

  test('a question of another questionnaire is not found here', async () => {
    const other = await seedQuestionnaire(service());
    const foreign = `/questionnaires/${other.id}/questions/${first}`;
    expect((await service().send(foreign)).status).toBe(404);
    const reply = await service().send(foreign, {
      method: 'POST',
      body: new URLSearchParams({ action: 'approve' }),
    });
    expect(reply.status).toBe(404);
    expect((await service().send(`/questionnaires/${id}/questions/nonsense`)).status).toBe(404);
    expect((await service().send('/questionnaires/nonsense')).status).toBe(404);
  });
});

describe('approving reused answers together', () => {
  /** Makes drafts of these questions repeat an earlier answer to the same words, by which somebody stands. */
  async function reuse(...questions: string[]): Promise<void> {
    const { deps, actor } = service();
    const earlier = await seedQuestionnaire(service());
    const [approvedQuestionId = ''] = earlier.questionIds;
    await approveAnswers(deps, {
      questionnaireId: earlier.id,
      questionIds: [approvedQuestionId],
      actor,
    });
    const { id: runId } = await deps.db
      .insertInto('runs')
      .values({
        questionnaire_id: id,
        state: 'running',
        drafter: 'builtin',
        created_at: deps.clock.now(),
        created_by: actor.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const questionId of questions) {
      const stored = await getQuestion(deps.db, questionId);
      const [entryId = ''] = await insertLibraryEntries(deps.db, [
        {
          ...ENTRY,
          question: stored?.text ?? '',
          approvedQuestionId,
          createdAt: deps.clock.now(),
        },
      ]);
      await saveDraft(deps, { questionId, runId }, reusing(entryId, stored?.answers[0]?.cell));
    }
  }

  async function reusedForm(): Promise<URLSearchParams> {
    const page = await (await service().send(`/questionnaires/${id}/approve-reused`)).text();
    const fields = parse(page).querySelectorAll('input[type="checkbox"]');
    const form = new URLSearchParams();
    for (const each of fields)
      form.set(each.getAttribute('name') ?? '', each.getAttribute('value') ?? '');
    return form;
  }

  const approveAll = (body: URLSearchParams) =>
    service().send(`/questionnaires/${id}/approve-reused`, { method: 'POST', body });

  /** The page that follows, with the message that was left for it. */
  async function followed(body: URLSearchParams): Promise<Response> {
    const reply = await approveAll(body);
    const cookie = reply.headers.getSetCookie().map((each) => each.split(';')[0]);
    return service().send(reply.headers.get('location') ?? '', {
      headers: { Cookie: [service().cookie, ...cookie].join('; ') },
    });
  }

  test('approves each as the page showed it, and none whose text changed since', async () => {
    await reuse(first, second);
    const form = await reusedForm();
    const { db } = service().deps;
    await db
      .updateTable('answers')
      .set({ text_hash: 'a'.repeat(64) })
      .where('question_id', '=', second)
      .execute();
    expect((await approveAll(form)).status).toBe(303);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['approved', 'drafted']);
  });

  test('approves none that the page did not name', async () => {
    await reuse(first);
    const form = await reusedForm();
    await reuse(second);
    await approveAll(form);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['approved', 'drafted']);
    expect(await (await followed(new URLSearchParams())).text()).toContain('Nothing was ticked');
    expect(await stateOf(second)).toBe('drafted');
  });

  test('what was approved together is taken back together in the list of the approved, while it stands', async () => {
    await reuse(first, second);
    await approveAll(await reusedForm());
    const list = async () => {
      const reply = await service().send(`/questionnaires/${id}?show=approved`);
      return parse(await reply.text()).querySelector('.queue form.reused');
    };
    expect((await list())?.textContent).toContain('approved 2 answers together');
    const batch = (await list())?.querySelector('input[name="batch"]')?.getAttribute('value') ?? '';
    const body = new URLSearchParams({ batch });
    await service().send(`/questionnaires/${id}/undo`, { method: 'POST', body });
    expect([await stateOf(first), await stateOf(second)]).toEqual(['drafted', 'drafted']);
    expect(await list()).toBeNull();
  });
});

describe('over the API', () => {
  const put = (body: object, headers: Record<string, string> = {}) =>
    service().send(`/api/answers/${first}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const values = [{ cell: 'D2', value: 'By machine.' }];

  test('an edit needs the version that was read', async () => {
    expect((await put({ values })).status).toBe(400);
    const reply = await put({ values }, { 'If-Match': '"1"' });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('etag')).toBe('"2"');
  });

  test('an edit of an older version is a conflict that carries both texts', async () => {
    await put({ values, expectedVersion: 1 });
    const reply = await put({ values: [{ cell: 'D2', value: 'Late.' }], expectedVersion: 1 });
    expect(reply.status).toBe(409);
    const problem = (await reply.json()) as {
      code: string;
      details: Record<string, { value: string }[]>;
    };
    expect(problem.code).toBe('conflict');
    expect(problem.details.theirs?.[1]?.value).toBe('By machine.');
    expect(problem.details.yours?.[1]?.value).toBe('Late.');
  });

  test('an approval holds for the text that was read and no other', async () => {
    const approve = (textHash: string) =>
      service().send(`/api/answers/${first}/approval`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ textHash }),
      });
    expect((await approve('0'.repeat(64))).status).toBe(409);
    const answer = await getAnswer(service().deps.db, first);
    expect((await approve(answer?.textHash ?? '')).status).toBe(200);
    expect(await stateOf(first)).toBe('approved');
  });

  test('a questionnaire is given as the command line gives it', async () => {
    const reply = await service().send(`/api/questionnaires/${id}`);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({
      questionnaire: id,
      totals: { questions: 3, drafted: 3, needs_input: 0, failed: 0 },
      answers: [{ sheet: 'Security', questionCell: 'B2', status: 'drafted' }, {}, {}],
    });
  });

  test('answers can be asked for by state', async () => {
    await submit(first, await formOf(first, { action: 'approve' }));
    const reply = await service().send(`/api/questionnaires/${id}/answers?state=approved`);
    const rows = (await reply.json()) as { questionId: string }[];
    expect(rows.map(({ questionId }) => questionId)).toEqual([first]);
  });

  test('a body that is not right is told field by field', async () => {
    const reply = await put({ values: [] });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ code: 'invalid_input' });
  });

  test('progress begins with a snapshot and ends when nothing is drafted', async () => {
    const reply = await service().send(`/api/questionnaires/${id}/events`);
    expect(reply.headers.get('content-type')).toContain('text/event-stream');
    const text = await reply.text();
    expect(text).toContain('event: progress');
    expect(text).toContain('"isDone":true');
    const [, data = '{}'] = /data: (.*)/.exec(text) ?? [];
    const page = await (await service().send(`/questionnaires/${id}`)).text();
    for (const [key, count] of Object.entries(JSON.parse(data).counts))
      if (key !== 'pending') expect(page).toContain(`<b data-count="${key}">${count}</b>`);
  });
});
