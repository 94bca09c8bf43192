import type { MessagePort } from 'node:worker_threads';
import type { OpenedDatabase } from './adapters/database/opened.ts';
import type { Config } from './config.ts';
import type { ChatModel, Deps, EmbeddingModel } from './ports.ts';

/** What a process works with, and the way to give it all back. */
export type Wired = {
  readonly deps: Deps;
  readonly queue: OpenedDatabase['queue'];
  readonly alone: OpenedDatabase['alone'];
  readonly connect: OpenedDatabase['connect'];
  readonly close: () => Promise<void>;
};

/** How far `openDatabase` goes: a database is `migrated` before its audit log is `sealed` and it is ready for work. */
type Stage = 'migrated' | 'sealed';

export type OpenedStore = OpenedDatabase & {
  /** False where the audit log does not hold the head that was kept outside: `vouch doctor` tells more. */
  readonly auditFits: boolean;
};

/**
 * Opens the database of the configuration, migrated, its audit log sealed and with its administrator. The embedded
 * one takes the data folder's lock first: `AppError('data_folder_locked')` where another process has it. A restore
 * and the repair of a log open it before the sealing.
 */
export async function openDatabase(config: Config, stage: Stage = 'sealed'): Promise<OpenedStore> {
  const opened =
    config.databaseUrl === null
      ? await openFolder(config.dataFolder)
      : await (await import('./adapters/database/postgres.ts')).openPostgres(config.databaseUrl);
  try {
    const { readMigrations } = await import('./adapters/database/migration-files.ts');
    const { migrate } = await import('./store/migrate.ts');
    await migrate(opened.db, await readMigrations());
    return stage === 'migrated' ? { ...opened, auditFits: true } : await sealed(config, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function sealed(config: Config, opened: OpenedDatabase): Promise<OpenedStore> {
  const { openSeal } = await import('./seal/open-seal.ts');
  const { ensureAdministrator } = await import('./store/actors.ts');
  const seal = await openSeal(opened.db, config);
  const close = () => seal.close().finally(opened.close);
  try {
    await ensureAdministrator(opened.db, config.administratorEmail);
    return { ...opened, auditFits: seal.fits, close };
  } catch (error) {
    await seal.close();
    throw error;
  }
}

/** Picks the adapters; heavy modules load here and not at import, models on first use. */
export async function wire(config: Config): Promise<Wired> {
  const { createLog } = await import('./adapters/log.ts');
  const log = createLog(config.logLevel);
  const opened = await openDatabase(config);
  if (!opened.auditFits)
    log.error({}, 'the audit log does not hold the head that was kept of it: run "vouch doctor"');
  try {
    const models = await openModels(config);
    const former = await openFormer(config, opened.db, models.embeddings);
    return {
      deps: {
        db: opened.db,
        embeddings: models.embeddings,
        ...(former === null ? {} : { formerEmbeddings: former.embeddings }),
        chat: models.chat,
        clock: { now: () => new Date() },
        log,
        references: config.references,
      },
      queue: opened.queue,
      alone: opened.alone,
      connect: opened.connect,
      close: async () => {
        await models.close();
        await former?.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** What a thread beside the server's main one works with. */
export type WiredThread = Pick<Wired, 'deps' | 'close'>;

type ForThread = {
  /** Its end of the embedded database; null: it opens PostgreSQL by itself. */
  readonly database: MessagePort | null;
  readonly encoders: Pick<Deps, 'embeddings'> & Partial<Pick<Deps, 'formerEmbeddings'>>;
};

/**
 * The adapters in another thread of a process that has wired, migrated and locked already; the encoders stay where
 * they are.
 */
export async function wireThread(config: Config, given: ForThread): Promise<WiredThread> {
  const { createLog } = await import('./adapters/log.ts');
  const opened = await openAgain(config, given.database);
  const { openSeal } = await import('./seal/open-seal.ts');
  const seal = await openSeal(opened.db, config);
  const chat = await openChat(config);
  const deps: Deps = {
    db: opened.db,
    ...given.encoders,
    chat,
    clock: { now: () => new Date() },
    log: createLog(config.logLevel),
    references: config.references,
  };
  return { deps, close: () => seal.close().finally(opened.close) };
}

async function openAgain(config: Config, port: MessagePort | null): Promise<OpenedDatabase> {
  if (port !== null)
    return (await import('./adapters/database/embedded-in-thread.ts')).connectEmbedded(
      port,
      `${config.dataFolder}/database`,
    );
  if (config.databaseUrl === null) throw new Error('The embedded database is opened once.');
  return (await import('./adapters/database/postgres.ts')).openPostgres(config.databaseUrl);
}

async function openChat({ models }: Pick<Config, 'models'>): Promise<ChatModel | null> {
  if (models.chat !== 'openai') return null;
  const { createOpenAiModels } = await import('./adapters/models/openai.ts');
  return createOpenAiModels({ ...models, embeddings: 'builtin' }).chat;
}

async function openFolder(folder: string): Promise<OpenedDatabase> {
  const { lockFolder } = await import('./adapters/database/folder-lock.ts');
  const unlock = await lockFolder(folder);
  try {
    const { inspectFolder, markClosed, markOpen } = await import(
      './adapters/database/folder-contents.ts'
    );
    const { checkRelations, openingFault } = await import('./adapters/database/embedded-faults.ts');
    const { openEmbeddedInThread } = await import('./adapters/database/embedded-in-thread.ts');
    const { isWhole } = await inspectFolder(folder);
    const opened = await openEmbeddedInThread(`${folder}/database`).catch((fault: unknown) => {
      throw openingFault(folder, fault);
    });
    try {
      if (!isWhole) await checkRelations(opened.db, folder);
      await markOpen(folder);
    } catch (error) {
      await opened.close();
      throw error;
    }
    const close = async () => {
      await opened.close();
      await markClosed(folder);
    };
    return { ...opened, close: () => close().finally(unlock) };
  } catch (error) {
    await unlock();
    throw error;
  }
}

type Models = {
  readonly chat: ChatModel | null;
  readonly embeddings: EmbeddingModel;
  readonly close: () => Promise<void>;
};

/**
 * The model whose vectors are searched, where it is another than the settings': the packaged one, or another of the
 * same endpoint.
 */
async function openFormer(
  { models }: Config,
  db: OpenedDatabase['db'],
  now: EmbeddingModel,
): Promise<Omit<Models, 'chat'> | null> {
  const { getSearchModel } = await import('./store/search-model.ts');
  const searched = (await getSearchModel(db))?.model ?? now.model;
  if (searched === now.model) return null;
  const named = /^openai:(.+)$/.exec(searched)?.[1];
  const hasEndpoint = models.apiKey !== null || models.baseUrl !== null;
  if (named !== undefined && !hasEndpoint) return null;
  const former = await openModels({
    models: {
      ...models,
      chat: 'builtin',
      embeddings: named === undefined ? 'builtin' : 'openai',
      embeddingModel: named ?? null,
    },
  });
  return former.embeddings.model === searched ? former : null;
}

async function openModels({ models }: Pick<Config, 'models'>): Promise<Models> {
  const remote =
    models.chat === 'openai' || models.embeddings === 'openai'
      ? (await import('./adapters/models/openai.ts')).createOpenAiModels(models)
      : { chat: null, embeddings: null };
  if (remote.embeddings !== null)
    return { chat: remote.chat, embeddings: remote.embeddings, close: async () => undefined };
  const { createBuiltinEmbeddings } = await import('./adapters/models/builtin-embeddings.ts');
  const embeddings = createBuiltinEmbeddings();
  return { chat: remote.chat, embeddings, close: () => embeddings.close() };
}
