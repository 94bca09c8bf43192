import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.ts';
import type { DraftRun } from '../drafting/draft-questionnaire.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';

/** The caller's terminal. A command writes results to `out` only; progress and logs go to `err`. */
export type Io = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input; '' where it is a terminal. */
  readonly input: () => Promise<string>;
  /** Relative paths are taken from here: a command may run inside the server on behalf of another process. */
  readonly cwd: string;
  readonly errIsTerminal: boolean;
  readonly signal: AbortSignal;
};

export type Context = {
  readonly io: Io;
  readonly config: Config;
  /** Opens the database and the models on first use; closed by the caller after the command. */
  readonly open: () => Promise<Deps>;
  /** Drafts a run to its end, where nobody else is at it; a server does so in its drafting thread. */
  readonly draft?: DraftRun;
  /** Who acts: `--as EMAIL`, else the machine's administrator. */
  readonly actor: () => Promise<Actor>;
  /** Runs any command line; a server needs it for the commands that other processes send. */
  readonly execute: Execute;
};

/** A verb that is about to run: `enter` gives it its context and returns the exit status. */
export type Entry = {
  readonly name: string;
  readonly argv: readonly string[];
  /** `--as EMAIL` */
  readonly actor: string | null;
  /** It needs this process: no database, or one of its own. */
  readonly runsHere: boolean;
  /** It works on files alone: neither settings nor a database are loaded. */
  readonly isPlain: boolean;
  readonly run: (context: Context) => Promise<void>;
};

export type Execute = (
  argv: readonly string[],
  io: Io,
  enter: (entry: Entry) => Promise<number>,
) => Promise<number>;

export type Arguments = {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
};

/** One verb of the command line (`vouch NAME …`). `run` returns nothing; faults are thrown as `AppError`. */
export type Command = {
  readonly name: string;
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (context: Context, args: Arguments) => Promise<void>;
};
