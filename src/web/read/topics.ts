import type { StoredTopics } from '../../store/topics.ts';
import type { TopicsView } from '../components/topics.tsx';

/** Stored topics as a page shows them; null where none are known. */
export const viewTopics = (topics: StoredTopics | null | undefined): TopicsView | null =>
  topics == null
    ? null
    : {
        criteria: topics.criteria,
        domain: topics.domain,
        isCorrected: topics.correctedAt !== null,
      };
