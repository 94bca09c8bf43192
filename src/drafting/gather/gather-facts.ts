import { createGround } from '../../language/ground.ts';
import type { Deps } from '../../ports.ts';
import { getPageTexts } from '../../store/citations.ts';
import { type FactDocument, listFactDocuments } from '../../store/fact-documents.ts';
import { getProfile } from '../../store/profile.ts';
import type { Scope } from '../../store/search.ts';
import { PROFILE_KEY } from '../dossier.ts';
import { type Facts, NO_FACTS, type Proof, profileLine } from '../facts.ts';
import {
  agreementFactsOf,
  certificateFactsOf,
  companyFactsOf,
  insuranceOf,
  pentestFactsOf,
  subprocessorFactsOf,
} from './facts/paper-facts.ts';
import { pastReportsOf, reportFactsOf } from './facts/report-fact.ts';

export type GatheredFacts = {
  readonly facts: Facts;
  /** The pages that state them, by `groundKey`. */
  readonly pages: ReadonlyMap<string, string>;
};

const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
const FORM =
  /\b(?:inc|llc|ltd|limited|gmbh|ag|ab|as|bv|b\.v|nv|sa|sas|plc|corp|corporation|co|company|oy|srl|spa)\b\.?/gi;

/**
 * A certificate or report of somebody else (a hosting provider's) lies among the documents too: the company's own
 * names it or its product.
 */
const isOwn = (said: readonly string[], names: readonly string[]): boolean =>
  names.length === 0 || said.length > 0;

/** Which of these names a document says, without their legal forms. */
function namesSaid(document: FactDocument, names: readonly string[]): string[] {
  const text = plain(
    [document.title, ...document.passages.map(({ searchText }) => searchText)].join('\n'),
  );
  return names.filter((name) => text.includes(plain(name.replace(FORM, ' ')).trimEnd()));
}

/** What Vouch has read in the documents of the scope, with the words that state it. */
export async function gatherFacts(deps: Pick<Deps, 'db'>, scope: Scope): Promise<GatheredFacts> {
  const documents = await listFactDocuments(deps.db, scope);
  const profile = Object.fromEntries(await getProfile(deps.db));
  const lines = Object.entries(profile).map(([field, value]) => profileLine(field, value));
  const stated = new Map([[PROFILE_KEY, lines.join('\n')]]);
  if (documents.length === 0) return { facts: { ...NO_FACTS, profile }, pages: stated };
  const names = ['company_name', 'product_name'].flatMap((field) => profile[field] ?? []);
  const said = new Map(documents.map((each) => [each, namesSaid(each, names)]));
  const own = documents.filter((each) => isOwn(said.get(each) ?? [], names));
  const pages = await getPageTexts(
    deps.db,
    documents.flatMap(({ passages }) =>
      passages.map(({ versionId, page }) => ({ versionId, page: page ?? 0 })),
    ),
  );
  const ground = createGround();
  const stands = ({ passage, quote }: Proof): boolean => {
    const key = `${passage.versionId}:${passage.page ?? 0}`;
    return ground({ key, text: pages.get(key) ?? '' }, quote);
  };
  const { today } = scope;
  const given = (document: FactDocument) => ({ stands, today, names: said.get(document) ?? [] });
  const facts: Facts = {
    reports: own.flatMap((each) => reportFactsOf(each, given(each))),
    pastReports: own.flatMap((each) => pastReportsOf(each, given(each))),
    certificates: own.flatMap((each) => certificateFactsOf(each, given(each))),
    pentests: own.flatMap((each) => pentestFactsOf(each, given(each))),
    subprocessors: documents.flatMap((each) => subprocessorFactsOf(each, given(each))),
    insurance: own.flatMap(insuranceOf),
    company: own.flatMap(companyFactsOf),
    agreement: own.flatMap(agreementFactsOf),
    profile,
  };
  return { facts, pages: new Map([...pages, ...stated]) };
}
