import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import { useWordsIn } from '../lexicon/own-words.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import type { Context, Io } from './command.ts';

/** How long a command waits for another command that holds the data folder. */
const LOCK_WAIT_MS = 10_000;
const LOCK_RETRY_MS = 200;

type Session = { readonly context: Omit<Context, 'execute'>; readonly close: () => Promise<void> };

/** What one command works with: configuration at once; database and models on first use, closed by `close`. */
export async function createSession(io: Io, actorEmail: string | null): Promise<Session> {
  const { readConfig } = await import('../config.ts');
  const config = readConfig();
  await useWordsIn(config.dataFolder);
  let wired: ReturnType<typeof wireWhenFree> | null = null;
  const open = async () => {
    wired ??= wireWhenFree(config);
    return (await wired).deps;
  };
  return {
    context: {
      io,
      config,
      open,
      draft: async (options) => {
        const deps = await open();
        const { alone } = await (wired ?? wireWhenFree(config));
        const { draftQuestionnaire } = await import('../drafting/draft-questionnaire.ts');
        const { draftAlone } = await import('../jobs/draft-alone.ts');
        return draftAlone(alone, (run) => draftQuestionnaire(deps, run))(options);
      },
      actor: async () => findActor((await open()).db, actorEmail, config),
    },
    close: async () => {
      const opened = await wired?.catch(() => null);
      await opened?.close();
    },
  };
}

/** Who acts: the person of that e-mail, else the machine's administrator (made on first use). Throws `not_found`. */
export async function findActor(
  db: Deps['db'],
  email: string | null,
  config: Pick<Config, 'administratorEmail'>,
): Promise<Actor> {
  const { ensureAdministrator, getActorByEmail } = await import('../store/actors.ts');
  if (email === null) return ensureAdministrator(db, config.administratorEmail);
  const actor = await getActorByEmail(db, email);
  if (actor === null)
    throw new AppError('not_found', `Nobody here has the e-mail address ${email}; check --as.`);
  return actor;
}

/** Opens everything; waits while another command holds the data folder, and gives up at once where a server does. */
async function wireWhenFree(config: Config) {
  const { wire } = await import('../wire.ts');
  const { readServerFile } = await import('./server-file.ts');
  const deadline = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      return await wire(config);
    } catch (error) {
      const locked = error instanceof AppError && error.code === 'data_folder_locked';
      if (!locked || Date.now() > deadline) throw error;
      if ((await readServerFile(config.dataFolder)) !== null) throw error;
      await sleep(LOCK_RETRY_MS);
    }
  }
}
