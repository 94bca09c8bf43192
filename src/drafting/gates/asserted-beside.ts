import { paragraphOf } from '../../language/paragraphs.ts';
import { mayProveYes } from '../../language/standing.ts';
import type { Quoted } from '../proposal.ts';
import type { Case } from './gate.ts';

/**
 * The sentences of a quote's own paragraph that say what is so or what a rule demands: not what is planned there,
 * advised, or said of others.
 */
function assertedBeside({ passage, citation }: Quoted, { dossier }: Case): string[] {
  const paragraph = paragraphOf(passage, citation.quote);
  const found = [...dossier.candidates, ...dossier.neighbours, ...(dossier.whole ?? [])].find(
    ({ text }) => text === passage,
  );
  if (paragraph === null) return [];
  return (found?.statements ?? [])
    .filter(({ standing }) => mayProveYes(standing))
    .map(({ start, end }) => passage.slice(start, end))
    .filter((sentence) => paragraph.includes(sentence.trim()));
}

/** What stands beside the quotes and asserts as they do. */
export const allBeside = (each: Case): string =>
  each.proposal.quotes.flatMap((quote) => assertedBeside(quote, each)).join('\n');
