import { AppError } from '../errors.ts';
import { READER_VERSION } from '../evidence/reader-version.ts';
import type { Deps } from '../ports.ts';
import { switchProgress } from '../retrieval/prepare-search.ts';
import { findingsOf, verifyStore } from '../seal/verify-store.ts';
import { countDoubtedAnswers } from '../store/answer-doubts.ts';
import { getDatabaseFacts } from '../store/database-facts.ts';
import { listDocumentOverviews } from '../store/document-overview.ts';
import { countDueVersions } from '../store/reader-versions.ts';
import { flag, textOption } from './arguments.ts';
import { contextProblem } from './check-context.ts';
import { modelProblem } from './check-model.ts';
import type { Command, Context } from './command.ts';

type Check = { readonly check: string; readonly ok: boolean; readonly found: string };

export const command: Command = {
  name: 'doctor',
  usage: '[--json] [--anchor REASON]',
  options: { json: { type: 'boolean' }, anchor: { type: 'string' } },
  run: async (context, args) => {
    const reason = textOption(args, 'anchor');
    if (reason !== undefined) await anchor(context, reason);
    const deps = await context.open();
    const checks = [
      environment(context),
      ...(await database(deps)),
      await embeddings(deps),
      await search(deps),
      await documents(deps),
      await chat(deps),
      ...(await proofs(deps, context)),
    ];
    if (flag(args, 'json')) context.io.out(`${JSON.stringify(checks, null, 2)}\n`);
    else
      for (const { check, ok, found } of checks)
        context.io.out(`${ok ? 'ok  ' : 'BAD '} ${check}: ${found}\n`);
    const bad = new Set(checks.filter(({ ok }) => !ok).map(({ check }) => check));
    if (bad.has('tampering'))
      throw new AppError(
        'data_damaged',
        'What is stored is not what Vouch stored: see the lines above, keep this database for whoever looks into it, and restore a backup of before.',
      );
    if (bad.size > 0)
      throw new AppError(
        'configuration',
        `${[...bad].join(', ')} cannot be used as it is: see the lines above.`,
      );
  },
};

function environment({ config }: Context): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const where = config.databaseUrl === null ? `data in ${config.dataFolder}` : 'data in PostgreSQL';
  return {
    check: 'environment',
    ok: major > 22 || (major === 22 && minor >= 13),
    found: `Node ${process.versions.node}, ${where}`,
  };
}

async function database({ db }: Deps): Promise<Check[]> {
  const { version, pgvector, migrations, rows } = await getDatabaseFacts(db);
  const counts = Object.entries(rows).map(([noun, count]) => `${count} ${noun}`);
  return [
    { check: 'database', ok: true, found: `PostgreSQL ${version}, ${counts.join(', ')}` },
    { check: 'pgvector', ok: pgvector !== null, found: pgvector ?? 'not installed' },
    {
      check: 'schema',
      ok: migrations.length > 0,
      found: migrations.at(-1) ?? 'no migration applied',
    },
  ];
}

async function embeddings({ embeddings: model }: Deps): Promise<Check> {
  try {
    const vector = await model.embedQuery('Is data encrypted at rest?');
    const ok = vector.length === model.dimensions;
    return { check: 'embeddings', ok, found: `${model.model}, ${vector.length} dimensions` };
  } catch (error) {
    const reason = error instanceof AppError ? error.describe() : String(error).slice(0, 200);
    return { check: 'embeddings', ok: false, found: `${model.model}: ${reason}` };
  }
}

async function search(deps: Deps): Promise<Check> {
  const progress = await switchProgress(deps);
  if (progress === null) return { check: 'search', ok: true, found: deps.embeddings.model };
  const { from, to, left } = progress;
  const meanwhile =
    deps.formerEmbeddings === undefined
      ? `by words alone, since ${from} cannot be asked`
      : `by ${from}`;
  return {
    check: 'search',
    ok: true,
    found: `${meanwhile}, until ${left === 0 ? `the switch to ${to}, which has embedded all texts` : `${to} has embedded ${left} more texts`} (a server does so, or vouch reembed)`,
  };
}

/** The tampering that is looked for, and found or not. */
async function proofs({ db }: Deps, { config }: Context): Promise<Check[]> {
  const proof = await verifyStore(db, config.auditFolder);
  const { audit, approvals, head } = proof;
  const kept = head === 'none' ? ', no head kept here before' : '';
  const findings = findingsOf(proof);
  return [
    {
      check: 'proof',
      ok: findings.length === 0,
      found: `${audit.events} events, sealed since event ${audit.anchor ?? 'none'}${kept}; ${approvals.approved} approved answers`,
    },
    ...findings.map((found) => ({ check: 'tampering', ok: false, found })),
  ];
}

/** A person has looked at what does not fit, or the key is lost: the log goes on from how it stands, and says so. */
async function anchor({ config, io }: Context, given: string): Promise<void> {
  const reason = given.trim();
  if (reason === '') throw new AppError('usage', '--anchor needs the reason, for the audit log.');
  const { openDatabase } = await import('../wire.ts');
  const { sealAnew } = await import('../seal/open-seal.ts');
  const opened = await openDatabase(config, 'migrated');
  try {
    const actor = { email: config.administratorEmail };
    await sealAnew(opened.db, config, { cause: 'accepted', reason, actor, at: new Date() });
  } finally {
    await opened.close();
  }
  io.err('The audit log was taken as it stands; its last event says so, and why.\n');
}

/** What an upgrade left to do, and what people should decide. */
async function documents({ db }: Deps): Promise<Check> {
  const waiting = await countDueVersions(db, READER_VERSION);
  const inDoubt = (await listDocumentOverviews(db)).filter(({ kindDoubt }) => kindDoubt !== null);
  const answers = await countDoubtedAnswers(db);
  const said = [
    waiting === 0
      ? 'all read by today’s readers'
      : `${waiting} to be read again (a server does so in the background, or vouch reread)`,
    ...(inDoubt.length === 0
      ? []
      : [`${inDoubt.length} whose kind is in doubt (vouch documents; vouch describe --kind)`]),
    ...(answers === 0 ? [] : [`${answers} approved answers that would be held today`]),
  ];
  return { check: 'documents', ok: true, found: said.join('; ') };
}

async function chat({ chat: model }: Deps): Promise<Check> {
  if (model === null)
    return {
      check: 'drafter',
      ok: true,
      found: 'builtin (extractive, nothing leaves this process)',
    };
  const problem = (await modelProblem(model)) ?? (await contextProblem(model));
  return {
    check: 'drafter',
    ok: problem === null,
    found: problem === null ? model.model : `${model.model}: ${problem}`,
  };
}
