import type { Context } from 'hono';
import type { Config } from '../config.ts';
import type { Jobs } from '../jobs/queue.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';

/** What the server works with; handed to every group of routes. */
export type Services = {
  readonly deps: Deps;
  readonly config: Pick<Config, 'origin'> &
    Partial<Pick<Config, 'notice' | 'trustedProxies' | 'models'>>;
  readonly jobs: Jobs;
};

/** What middleware leaves on a request: who asks, known to be allowed to, and from where. */
export type AppEnv = {
  Variables: { actor: Actor; notice: string | null; outage: string | null; address: string | null };
};
export type AppContext = Context<AppEnv>;
