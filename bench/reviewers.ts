// `node bench/reviewers.ts [--reviewers N] [--decisions N] [--answers N]`: many people edit and approve the same
// answers over HTTP at once, each from what they read last. Embedded in memory, or on the empty database at
// DATABASE_URL. Prints how many decisions were taken and refused, and how many were lost, doubled or stand under a
// text that nobody approved.
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createSignInLink, signIn } from '../src/auth/sign-in.ts';
import { seedQuestionnaire } from '../test/support/seed-questionnaire.ts';
import { openBench } from './open.ts';
import { report, timed } from './report.ts';
import { inProject } from './server.ts';

const { values } = parseArgs({
  options: {
    reviewers: { type: 'string', default: '50' },
    decisions: { type: 'string', default: '20' },
    answers: { type: 'string', default: '40' },
  },
});
const ORIGIN = 'http://localhost';
const TURN_MS = 1;

// Pages are no plain TypeScript: the app is taken as compiled.
execFileSync(process.execPath, [inProject('bin/build.mjs')]);
const compiled = new URL('../dist/serve/app.js', import.meta.url).href;
const { createApp } = (await import(compiled)) as typeof import('../src/serve/app.ts');
const { db, deps, close } = await openBench();
const nothing = async () => undefined;
const app = createApp({
  deps,
  config: { origin: null },
  jobs: { send: nothing, start: nothing, stop: nothing },
});
const { questionnaireId, questionIds } = await seedQuestionnaire(
  deps,
  Array.from({ length: Number(values.answers) }, (_, n) => `Is control ${n} in place?`),
);

/** Somebody with a session of their own. */
async function join(number: number) {
  const email = `reviewer-${number}@example.com`;
  const actor = await db
    .insertInto('actors')
    .values({ email, name: `Reviewer ${number}`, role: 'administrator', created_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  const link = await createSignInLink(deps, { actor, origin: ORIGIN });
  const session = await signIn(deps, new URL(link).pathname.split('/').at(-1) ?? '');
  return { number, cookie: `vouch=${session}` };
}
type Reviewer = Awaited<ReturnType<typeof join>>;

const standing = z.object({ questionId: z.string(), version: z.number(), textHash: z.string() });
const shown = z.object({
  answers: z.array(
    z.object({
      questionId: z.string(),
      row: z.number(),
      state: z.string(),
      version: z.number(),
      textHash: z.string(),
      values: z.array(z.object({ cell: z.string(), value: z.string() })),
    }),
  ),
});
type Shown = z.output<typeof shown>['answers'][number];

function send({ cookie }: Reviewer, path: string, init: RequestInit = {}) {
  const headers = { Host: 'localhost', Origin: ORIGIN, Cookie: cookie };
  return app.request(`${ORIGIN}${path}`, {
    ...init,
    headers: { ...headers, 'Content-Type': 'application/json' },
  });
}

async function read(reviewer: Reviewer): Promise<Shown[]> {
  return shown.parse(await (await send(reviewer, `/api/questionnaires/${questionnaireId}`)).json())
    .answers;
}

const edits: { questionId: string; version: number; text: string; textHash: string }[] = [];
const approvals: { questionId: string; textHash: string }[] = [];
const statuses = new Map<string, number>();
const note = (name: string) => statuses.set(name, (statuses.get(name) ?? 0) + 1);

async function decide(reviewer: Reviewer, seen: Shown, turn: number): Promise<void> {
  const { questionId, version, row, textHash } = seen;
  const isApproval = seen.values.length > 0 && randomInt(3) === 0;
  if (isApproval) {
    const body = JSON.stringify({ textHash });
    const reply = await send(reviewer, `/api/answers/${questionId}/approval`, {
      method: 'POST',
      body,
    });
    note(`approval ${reply.status}`);
    if (reply.status === 200) approvals.push({ questionId, textHash });
    return;
  }
  const text = `Reviewer ${reviewer.number}, decision ${turn}.`;
  const cells = [
    { cell: `C${row}`, value: 'Yes' },
    { cell: `D${row}`, value: text },
  ];
  const reply = await send(reviewer, `/api/answers/${questionId}`, {
    method: 'PUT',
    body: JSON.stringify({ values: cells, expectedVersion: version }),
  });
  note(`edit ${reply.status}`);
  if (reply.status !== 200) return;
  const now = standing.parse(await reply.json());
  edits.push({ questionId, version: now.version, text, textHash: now.textHash });
}

async function work(reviewer: Reviewer): Promise<void> {
  for (let turn = 0; turn < Number(values.decisions); turn++) {
    const list = await read(reviewer);
    await new Promise((resolve) => setTimeout(resolve, randomInt(TURN_MS + 1)));
    const seen = list[randomInt(list.length)];
    if (seen !== undefined) await decide(reviewer, seen, turn);
  }
}

const reviewers = await Promise.all(
  Array.from({ length: Number(values.reviewers) }, (_, n) => join(n + 1)),
);
const { seconds } = await timed(() => Promise.all(reviewers.map(work)));

const [first] = reviewers;
const final = first === undefined ? [] : await read(first);
let lost = 0;
let unapproved = 0;
for (const { questionId, state, textHash, values: cells } of final) {
  const own = edits.filter((edit) => edit.questionId === questionId);
  // Each acknowledged edit made a version of its own, and the newest of them stands.
  if (new Set(own.map(({ version }) => version)).size !== own.length) lost++;
  const newest = own.toSorted((a, b) => a.version - b.version).at(-1);
  if (newest !== undefined && !cells.some(({ value }) => value === newest.text)) lost++;
  const isApproved = approvals.some(
    (each) => each.questionId === questionId && each.textHash === textHash,
  );
  if (state === 'approved' && !isApproved) unapproved++;
}
const { count } = await db
  .selectFrom('audit_events')
  .select(({ fn }) => fn.countAll<number>().as('count'))
  .where('action', '=', 'answer.edited')
  .executeTakeFirstOrThrow();
report('reviewers.people', reviewers.length, 'people');
for (const [name, number] of [...statuses].sort()) report(`reviewers.${name}`, number, 'replies');
report('reviewers.edits lost or overwritten', lost, 'answers');
report('reviewers.edits without an audit event', edits.length - Number(count), 'edits');
report('reviewers.approved without an approval of that text', unapproved, 'answers');
report('reviewers.answers', questionIds.length, 'answers');
report('reviewers.time', seconds, 's');
report('machine.load', loadavg()[0] ?? 0, 'processes');
await close();
