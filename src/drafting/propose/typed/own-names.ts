import { isKnown } from '../../../language/closed/known.ts';
import { PARTIES } from '../../../language/standing/words.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { CompanyProfile } from '../../facts.ts';
import { namesOf } from '../../gates/unsupported-claims.ts';

/** So many documents have to be there before a name can be said to stand in most of them. */
const LEAST_DOCUMENTS = 4;
const MOST = 0.6;
const NAMING = ['company_name', 'product_name'] as const;

/** Names no company: who is served or serves ("Customers"). */
const isParty = (name: string): boolean =>
  Object.values(PARTIES).some((heads) => heads.has(name) || heads.has(name.replace(/s$/, '')));

const namesIn = (text: string): string[] => namesOf(text).map((name) => name.toLowerCase());

/** Names that stand in the title of each document found: whose documents they are, where nobody said so. */
function namesInTitles(candidates: readonly Candidate[]): string[] {
  const titles = [...new Set(candidates.map(({ title }) => title ?? ''))].map(namesIn);
  const [first = []] = titles;
  return first.filter((name) => !isKnown(name) && titles.every((names) => names.includes(name)));
}

/**
 * What the company and its product are called, in small letters: by the profile, by what most of the documents
 * found name whatever they are about, unless it is a word of the trade ("Security"), and without a company's name
 * in the profile by all their titles. Such a name is no answer to "which".
 */
export function ownNames(
  candidates: readonly Candidate[],
  profile: CompanyProfile,
): ReadonlySet<string> {
  const byDocument = new Map<string, Set<string>>();
  for (const { versionId, text } of candidates)
    byDocument.set(versionId, new Set([...(byDocument.get(versionId) ?? []), ...namesIn(text)]));
  const counts = new Map<string, number>();
  for (const names of byDocument.values())
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const everywhere = [...counts].flatMap(([name, count]) =>
    byDocument.size >= LEAST_DOCUMENTS &&
    count >= MOST * byDocument.size &&
    !isKnown(name) &&
    !isParty(name)
      ? [name]
      : [],
  );
  return new Set([
    ...NAMING.flatMap((field) => namesIn(profile[field] ?? '')),
    ...everywhere,
    ...(profile.company_name === undefined ? namesInTitles(candidates) : []),
  ]);
}
