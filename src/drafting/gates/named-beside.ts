import { paragraphOf } from '../../language/paragraphs.ts';
import { holdsWords } from '../../language/whole-words.ts';
import { type Case, wholeSentences } from './gate.ts';
import { plainWords } from './plain-words.ts';
import { namesOf } from './unsupported-claims.ts';

/**
 * What may say a name that a quote leaves out: the heading that it stands under, the whole sentence that it was cut
 * from, and its paragraph ("It runs in Oslo. Backups do too."). The paragraph only where the answer says a name of
 * the quote, if it says any: a name from beside is added to the quote's and never put in the place of them.
 */
export function namedBeside({ said, proposal, dossier }: Case): string {
  const { company_name, product_name } = dossier.facts.profile;
  const own = `${company_name} ${product_name}`;
  const plain = plainWords(dossier);
  return proposal.quotes
    .flatMap((quote) => {
      const paragraph = paragraphOf(quote.passage, quote.citation.quote) ?? '';
      const names = wholeSentences(quote)
        .flatMap((sentence) => namesOf(sentence, plain))
        .filter((name) => !holdsWords(own, name));
      const isAdded = names.length === 0 || names.some((name) => holdsWords(said, name));
      return [
        quote.citation.section ?? '',
        ...wholeSentences(quote),
        ...(isAdded ? [paragraph] : []),
      ];
    })
    .join('\n');
}
