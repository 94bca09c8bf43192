import { quoteFrom } from '../../drafting/cite.ts';
import { notInForce } from '../../drafting/out-of-force.ts';
import { weighSentences } from '../../drafting/propose/extractive/weigh-sentences.ts';
import { understand } from '../../drafting/understand/understanding.ts';
import { withoutModels } from '../../drafting/without-models.ts';
import type { Deps } from '../../ports.ts';
import { searchForPeople } from '../../retrieval/search-out-of-force.ts';
import type { DraftTrace } from '../../store/drafts.ts';
import type { StoredQuestionnaire } from '../../store/questionnaires.ts';
import { getForce, getSources } from '../../store/sources.ts';
import type { FindsView, FindView } from '../components/finds.tsx';
import { leadsOfQuotes } from './citations.ts';

const SHOWN = 3;
const SEARCHED = 8;
const LONGEST = 600;

type Wanted = {
  readonly questionnaire: Pick<StoredQuestionnaire, 'product' | 'audience' | 'modelForbidden'>;
  readonly question: string;
  /** What the person looks for in the evidence; '' where nothing. */
  readonly search: string;
  readonly found: DraftTrace['found'];
  /** The words that stand behind the answer already. */
  readonly cited: readonly string[];
  readonly isOpen: boolean;
};

/**
 * What stands beside a question to be cited: what the person searched for; else, where the question is open, what
 * its draft found, or the nearest passages where it kept none.
 */
export async function readFinds(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  wanted: Wanted,
): Promise<FindsView> {
  const { search, items } = await lookUp(deps, wanted);
  const cited = new Set(wanted.cited);
  return { search, items: items.filter(({ quote }) => !cited.has(quote)) };
}

async function lookUp(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  wanted: Wanted,
): Promise<FindsView> {
  const { search, found, isOpen } = wanted;
  if (search !== '')
    return { search, items: await searched(deps, wanted, { text: search, limit: SEARCHED }) };
  if (!isOpen) return { search, items: [] };
  const kept = await viewKept(deps, found, todayOf(deps));
  return {
    search,
    items:
      kept.length > 0
        ? kept
        : await searched(deps, wanted, { text: wanted.question, limit: SHOWN }),
  };
}

const todayOf = ({ clock }: Pick<Deps, 'clock'>): string => clock.now().toISOString().slice(0, 10);

async function viewKept(
  { db }: Pick<Deps, 'db'>,
  found: DraftTrace['found'],
  today: string,
): Promise<FindView[]> {
  const ids = found.map(({ versionId }) => versionId);
  const sources = await getSources(db, ids);
  const forces = await getForce(db, ids, today);
  const leads = await leadsOfQuotes(db, found);
  return found.flatMap(
    ({ versionId, document, version, page, section, quote, standing }, index) => {
      const source = sources.get(versionId);
      const force = forces.get(versionId);
      const stands = source !== undefined && force !== undefined && !source.isRemoved;
      if (!stands || source.currentVersionId !== versionId) return [];
      const { title, audience, kind } = source;
      const where = { version, page, section, quote };
      const [lead, past] = [leads[index] ?? null, notInForce(force)];
      return [{ versionId, document, title, audience, kind, ...where, lead, past, standing }];
    },
  );
}

async function searched(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  { questionnaire, question }: Wanted,
  { text, limit }: { text: string; limit: number },
): Promise<FindView[]> {
  const { product, audience, modelForbidden } = questionnaire;
  const scope = { product, audience, today: todayOf(deps) };
  // What is asked, and what the person looks for, may not go to an encoder outside either.
  const used = modelForbidden ? withoutModels({ ...deps, chat: null }) : deps;
  const [candidates = []] = await searchForPeople(used, {
    queries: [text],
    scope,
    limit: 2 * limit,
  });
  const { shape } = understand(text === question ? question : text);
  return candidates
    .filter(({ quotable, documentKind }) => quotable && documentKind !== 'answers')
    .slice(0, limit)
    .map((candidate) => {
      const [best] = weighSentences(shape, [candidate]);
      const words = best?.sentence ?? candidate.text.slice(0, LONGEST);
      const { citation, beside } = quoteFrom(candidate, words);
      const { document, version, page, section, quote } = citation;
      const { title, versionId } = candidate;
      const { audience, documentKind: kind } = candidate;
      const lead = candidate.header === null ? beside : null;
      const past = notInForce(candidate);
      const known = { title, audience, kind, lead, past, standing: null };
      return { versionId, document, version, page, section, quote, ...known };
    });
}
