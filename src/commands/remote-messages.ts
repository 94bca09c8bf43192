import { z } from 'zod';

/** What a command line sends to the server that holds the data folder (`POST /api/commands`). */
export const remoteRequest = z.object({
  argv: z.array(z.string()).max(10_000),
  /** Absolute; relative paths in `argv` are taken from here. */
  cwd: z.string(),
  /** Standard input, or null where it was not read: a command that asks for it answers `needsInput`. */
  input: z.string().nullable(),
  errIsTerminal: z.boolean(),
});
export type RemoteRequest = z.output<typeof remoteRequest>;

/** One line of the reply. The last one is `exit` or `needsInput`. */
export const remoteMessage = z.union([
  z.object({ out: z.string() }),
  z.object({ err: z.string() }),
  z.object({ exit: z.number().int() }),
  z.object({ needsInput: z.literal(true) }),
]);
export type RemoteMessage = z.output<typeof remoteMessage>;
