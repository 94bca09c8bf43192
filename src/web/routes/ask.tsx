import type { Hono } from 'hono';
import { askQuestion } from '../../drafting/ask-question.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { searchForPeople } from '../../retrieval/search-out-of-force.ts';
import { explainDraft } from '../../review/explain-answer.ts';
import { getDraftRecord } from '../../store/draft-records.ts';
import { listPassageTopics } from '../../store/topics.ts';
import { type AskAnswer, AskPage, type FoundDomains, type SearchHit } from '../pages/ask.tsx';
import { checksOf } from '../read/checks.ts';
import { viewCitations } from '../read/citations.ts';
import { viewTopics } from '../read/topics.ts';
import { frameFor, render } from '../render.tsx';

const MOST_CHARACTERS = 2000;
const HITS = 10;
/** So many of the best are looked at for a domain. */
const DEEP = 60;

const textOf = (c: AppContext) =>
  (c.req.query('question') ?? c.req.query('query') ?? '').trim().slice(0, MOST_CHARACTERS);

const asQuestion = (text: string) => ({
  sheet: '',
  questionCell: '',
  shownId: null,
  section: null,
  text,
});

async function answer({ deps }: Services, question: string): Promise<AskAnswer> {
  const draft = await askQuestion(deps, { question, product: null, audience: 'nda' });
  return {
    ...draft,
    checks: checksOf(draft.trace ?? []),
    explanation: await explainDraft(deps, asQuestion(question), draft),
    record: await getDraftRecord(deps.db, {
      producer: draft.producer ?? null,
      reasonCode: draft.reasonCode,
    }),
    text: draft.values
      .filter(({ kind }) => kind === 'comment' || kind === 'text')
      .map(({ value }) => value)
      .join('\n\n'),
    citations: await viewCitations(
      deps.db,
      draft.citations.map((citation) => ({ ...citation, id: null })),
    ),
  };
}

type Found = { readonly hits: readonly SearchHit[]; readonly found: FoundDomains };

async function search({ deps }: Services, query: string, chosen: string): Promise<Found> {
  const today = deps.clock.now().toISOString().slice(0, 10);
  const scope = { product: null, audience: 'nda', today } as const;
  const [candidates = []] = await searchForPeople(deps, { queries: [query], scope, limit: DEEP });
  const topics = await listPassageTopics(
    deps.db,
    candidates.map(({ id }) => id),
  );
  const hits = candidates.map((each) => ({ ...each, topics: viewTopics(topics.get(each.id)) }));
  const domains = hits.flatMap((hit) => hit.topics?.domain ?? []);
  return {
    hits: hits.filter((hit) => chosen === '' || hit.topics?.domain === chosen).slice(0, HITS),
    found: { chosen, domains: [...new Set(domains)].sort() },
  };
}

/** One question, or a search of the passages; both only read. */
export function routeAsk(app: Hono<AppEnv>, services: Services): void {
  app.get('/ask', async (c) => {
    const question = textOf(c);
    const found = question === '' ? null : await answer(services, question);
    const frame = frameFor(c, 'Ask', 'ask');
    return render(c, <AskPage frame={frame} question={question} answer={found} hits={null} />);
  });
  app.get('/search', async (c) => {
    const query = textOf(c);
    const found =
      query === '' ? { hits: null } : await search(services, query, c.req.query('domain') ?? '');
    const frame = frameFor(c, 'Search', 'ask');
    return render(c, <AskPage frame={frame} question={query} answer={null} {...found} />);
  });
}
