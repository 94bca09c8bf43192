import { isRow } from '../language/line-breaks.ts';
import { quoteFrom } from './cite.ts';
import { type Dossier, quoteStands } from './dossier.ts';
import type { FoundPassage } from './draft.ts';
import { quotedByPage } from './over-pages.ts';
import type { Quoted } from './proposal.ts';
import { weighSentences } from './propose/extractive/weigh-sentences.ts';

/** Passages that are shown beside a question that needs input. */
const SHOWN = 3;
const LONGEST = 600;

/** The sentence of a passage that speaks most of the question; the passage's beginning where none does; a whole row. */
function tellingWords(dossier: Dossier, candidate: Dossier['candidates'][number]): string {
  if (isRow(candidate.text) && !candidate.text.includes('\n'))
    return candidate.text.slice(0, LONGEST);
  const [best] = weighSentences(dossier.understanding.shape, [candidate]);
  return best?.sentence ?? candidate.text.slice(0, LONGEST);
}

/**
 * What a person would want to see beside a question that nothing settles: what a producer thought near, then the
 * nearest quotable passages, each by its telling words.
 */
export function findPassages(dossier: Dossier, near: readonly Quoted[] = []): FoundPassage[] {
  const nearest = [
    ...dossier.candidates.slice(0, SHOWN - 1),
    ...dossier.outOfForce.slice(0, 1),
    ...dossier.candidates.slice(SHOWN - 1),
  ]
    .filter(({ quotable }) => quotable)
    .slice(0, 2 * SHOWN)
    .map((candidate) => quoteFrom(candidate, tellingWords(dossier, candidate)));
  const shown = new Set(near.map(({ passage }) => passage));
  const others = nearest.filter(({ passage }) => !shown.has(passage) && shown.add(passage));
  const quotes = new Map([...near, ...others].map((each) => [each.citation.quote, each]));
  return [...quotes.values()]
    .flatMap((each) => quotedByPage(each, dossier).slice(0, 1))
    .filter(({ citation }) => citation.source !== 'answer' && quoteStands(dossier, citation))
    .slice(0, SHOWN)
    .flatMap(({ citation, standing, validity = 'current' }) => {
      const { documentId, versionId, document, version, page, section, quote } = citation;
      return documentId === null || versionId === null
        ? []
        : [{ documentId, versionId, document, version, page, section, quote, standing, validity }];
    });
}
