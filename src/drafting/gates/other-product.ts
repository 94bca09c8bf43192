import type { Dossier } from '../dossier.ts';
import type { Proposal, Quoted } from '../proposal.ts';
import { isDenial } from './denied-thing.ts';
import type { Case, Gate } from './gate.ts';
import { plainWords } from './plain-words.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]*/gu;
const wordsOf = (text: string | null | undefined): string[] =>
  (text?.match(WORD) ?? []).map((word) => word.toLowerCase());

/** What the company and the product asked about are called. */
type Own = {
  /** The first word of the company's name, which its products share. */
  readonly brand: string;
  readonly names: ReadonlySet<string>;
  readonly product: readonly string[];
};

function ownOf({ facts: { profile }, product }: Dossier): Own | null {
  const company = wordsOf(profile.company_name);
  const named = wordsOf(product ?? profile.product_name);
  const [brand] = company;
  return brand === undefined || named.length === 0
    ? null
    : {
        brand,
        names: new Set([...company, ...named]),
        product: named.filter((word) => word !== brand),
      };
}

/** "Head of Security", "Director of Operations": who, and no product. */
const isRole = (said: readonly string[], at: number): boolean => said[at + 1] === 'of';

/**
 * Another product that a text names beside the company's name ("Acme Sled", where "Acme Rocket" is asked), and not
 * the one asked about; null where it names none.
 */
function otherIn(text: string, own: Own, plain: ReadonlySet<string>): string | null {
  const said = text.match(WORD) ?? [];
  if (own.product.some((word) => said.some((each) => each.toLowerCase() === word))) return null;
  const at = said.findIndex((word, index) => {
    const name = said[index + 1];
    return (
      word.toLowerCase() === own.brand &&
      name !== undefined &&
      /^\p{Lu}/u.test(name) &&
      !isRole(said, index + 1) &&
      !own.names.has(name.toLowerCase()) &&
      !plain.has(name.toLowerCase())
    );
  });
  return at < 0 ? null : `${said[at]} ${said[at + 1]}`;
}

/**
 * Names that follow the company's somewhere on the desk, other than the product's ("Sled", where "Acme Sled" and
 * "Acme Rocket" are spoken of).
 */
function othersOnDesk(each: Case, own: Own, plain: ReadonlySet<string>): Set<string> {
  const { candidates, neighbours } = each.dossier;
  const desk = [...candidates, ...neighbours].flatMap(({ title, section, text }) => [
    title,
    section,
    text,
  ]);
  const said = [...desk, ...each.proposal.quotes.flatMap(placesOf)];
  const names = said.flatMap(
    (text) =>
      otherIn(text ?? '', own, plain)
        ?.split(' ')
        .at(-1) ?? [],
  );
  return new Set(names.filter((name) => NAME.test(name)));
}

/** A name that can stand by itself: no role or team in capitals. */
const NAME = /^\p{Lu}\p{Ll}{2,}/u;
/** What is one of several, or the company's own: "the Board", "our Support". */
const DETERMINER = /^(?:the|an?|our|its|their|this|that|each|every|all|any)$/i;

/** Such a name without the company's in front. */
function alone(text: string, own: Own, others: ReadonlySet<string>): string | null {
  const said = text.match(WORD) ?? [];
  if (own.product.some((word) => said.some((each) => each.toLowerCase() === word))) return null;
  return said.find((word, at) => others.has(word) && !DETERMINER.test(said[at - 1] ?? '')) ?? null;
}

/** Where a quote stands is said by its document, its section and its own words; each may name whom it is about. */
const placesOf = ({ title, citation }: Quoted): string[] =>
  [title, citation.section, citation.quote].filter((each) => each !== null);

/**
 * The quotes that prove something. "Acme Sled is not covered", beside what is said of the product asked about, tells
 * only where that ends; by itself, or for a denial, it is the proof.
 */
function proofsOf(
  { quotes, verdict }: Proposal,
  otherOf: (text: string) => string | null,
): readonly Quoted[] {
  if (verdict === 'no' || verdict === 'na') return quotes;
  const proofs = quotes.filter(
    ({ citation: { quote } }) => otherOf(quote) === null || !isDenial(quote),
  );
  return proofs.length > 0 ? proofs : quotes;
}

/**
 * The quotes speak of the product that is asked about, and not of another one of the company, unless the question
 * names that one.
 */
export const sameProduct: Gate = {
  name: 'other_product',
  asks: 'The quotes speak of the product asked about',
  about: 'proposal',
  unknown: 'review',
  judge: (each) => {
    const { proposal, dossier } = each;
    const own = ownOf(dossier);
    if (own === null) return 'passed';
    const asked = new Set(wordsOf(dossier.text));
    const plain = new Set([...plainWords(dossier), ...asked]);
    const others = othersOnDesk(each, own, plain);
    const otherOf = (text: string): string | null =>
      otherIn(text, own, plain) ?? alone(text, own, others);
    const other = proofsOf(proposal, otherOf)
      .flatMap(placesOf)
      .map(otherOf)
      .find((name) => name !== null);
    return other === undefined
      ? 'passed'
      : {
          code: 'not_enough_evidence',
          reason: `The quotes speak of ${other}, another product than the one asked about: a person has to decide the answer.`,
        };
  },
};
