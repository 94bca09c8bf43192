import type { AppContext } from '../http/context.ts';

/** What the address of a review page asks for: which list, limited to what, and what is searched in the evidence. */
export const reviewQueryOf = (c: AppContext) => ({
  show: c.req.query('show'),
  find: c.req.query('find') ?? '',
  domain: c.req.query('domain') ?? '',
  evidence: (c.req.query('evidence') ?? '').trim().slice(0, 500),
});
