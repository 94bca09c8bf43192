import { WHY_IT_STAYS, WHY_IT_WAITS } from './may-go.ts';
import type { PackagePlan } from './plan-package.ts';

/** What a package would hold, as the JSON API and `vouch export --plan --json` give it. */
export const presentPackage = ({ documents, staying }: PackagePlan) => ({
  documents: documents.map(({ name, version, audience, packedAs, bytes, waits, word }) => ({
    document: name,
    version,
    audience,
    file: packedAs,
    bytes: bytes ?? 0,
    /** Why it goes only with an approver's word; empty where it goes by itself. */
    waits: waits.map((why) => WHY_IT_WAITS[why]),
    word: waits.length === 0 ? null : word,
  })),
  staying: staying.map(({ called, why }) => ({ document: called, why: WHY_IT_STAYS[why] })),
});
