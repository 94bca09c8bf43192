import type { Standing } from '../language/standing.ts';
import type { Json } from './column-types.ts';

/** What a passage is worth as proof and what stands around it; null where it was read before that was. */
export type StandingColumns = {
  standing: Standing | null;
  statements: Json | null;
  header: Json | null;
  lead: string | null;
};
