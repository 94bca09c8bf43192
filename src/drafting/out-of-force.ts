import type { Candidate } from '../retrieval/search-passages.ts';
import { quoteFrom } from './cite.ts';
import { type Dossier, groundKey } from './dossier.ts';
import type { ReasonCode } from './draft.ts';
import type { Held } from './gates/gate.ts';
import type { Quoted } from './proposal.ts';
import { proposeFromSentences } from './propose/extractive/extractive.ts';
import { weighSentences } from './propose/extractive/weigh-sentences.ts';
import { fromPastReports } from './propose/facts/facts.ts';
import { proposeTyped } from './propose/typed/typed.ts';

/** A sentence that speaks of so much of what is asked would be looked at as its answer. */
const SPEAKS = 0.8;
/** Reasons for which a document that is not in force is the better thing to tell. */
const LACKS: ReadonlySet<ReasonCode> = new Set([
  'no_evidence',
  'not_enough_evidence',
  'model_abstained',
]);

/** The same of a report that ran out, of which the facts that would answer are known. */
const REPORT_LACKS: ReadonlySet<ReasonCode> = new Set([
  ...LACKS,
  'unsupported_claim',
  'other_subject',
  'value_needed',
]);

type Said = { readonly held: Held; readonly near: readonly Quoted[] | undefined };

/** Why a document proves nothing by itself, one sentence; null where it is in force. */
export function notInForce({
  validity,
  validUntil,
  date,
}: Pick<Candidate, 'validity' | 'validUntil' | 'date'>): string | null {
  switch (validity) {
    case 'current':
      return null;
    case 'expired':
      return `It ran out on ${validUntil} and proves nothing: upload its successor.`;
    case 'superseded':
      return 'It says that it was superseded and proves nothing: upload what took its place.';
    case 'to_come':
      return `It takes effect on ${date} only and proves nothing yet.`;
    case 'draft':
      return 'It is a draft and proves nothing: upload the approved version.';
  }
}

/**
 * What a person should do, where only a document that is not in force speaks of the question, with its words; else
 * what was said before.
 */
export function reasonWithPast(dossier: Dossier, said: Said): Said {
  const past = fromPastReports(dossier);
  if (past !== null && past.found !== null && REPORT_LACKS.has(said.held.code)) {
    const reason = `This would be answered by ${past.report.document}, which ran out on ${past.validUntil}: upload its successor.`;
    return {
      held: { code: 'source_not_valid', reason },
      near: past.quotes.length > 0 ? past.quotes : said.near,
    };
  }
  if (!LACKS.has(said.held.code)) return said;
  const passage = passageThatRanOut(dossier);
  if (passage !== null || past === null) return passage ?? said;
  const { report, validUntil } = past;
  const ranOut = `The ${report.standard} report on file (${report.document}) ran out on ${validUntil}: upload its successor.`;
  return { ...said, held: { ...said.held, reason: `${said.held.reason} ${ranOut}` } };
}

/** The passage of a document not in force that would answer, as the reason; null where none would. */
function passageThatRanOut(dossier: Dossier): Said | null {
  if (dossier.outOfForce.length === 0) return null;
  const quoted = wouldAnswer({ ...dossier, candidates: dossier.outOfForce });
  const candidate = dossier.outOfForce.find(
    ({ versionId }) => versionId === quoted?.citation.versionId,
  );
  if (quoted === null || candidate === undefined) return null;
  const reason = reasonFor(candidate, dossier);
  return { held: { code: 'source_not_valid', reason }, near: [quoted] };
}

/** The words that would answer if these passages were in force; null where none would. */
function wouldAnswer(past: Dossier): Quoted | null {
  for (const produced of [proposeTyped(past), proposeFromSentences(past)])
    if (produced.kind === 'proposal') return produced.proposal.quotes[0] ?? null;
  const [best] = weighSentences(past.understanding.shape, past.candidates);
  return best === undefined || best.support.coverage < SPEAKS
    ? null
    : quoteFrom(best.candidate, best.sentence);
}

/** What a document says of the one that took its place: `superseded by the Data Standard 3.0`. */
const SUCCESSOR =
  /\b(?:superseded|replaced|succeeded)\s+by\s+(?:the\s+)?(["“]?\p{Lu}[^.;\n]{2,80}?(?:\d\.\d+)?)(?=[.;\n]|$)/u;

function successorOf({ versionId }: Candidate, { grounds }: Dossier): string | null {
  const heads = [0, 1].flatMap(
    (page) => grounds.get(groundKey({ libraryEntryId: null, versionId, page })) ?? [],
  );
  return heads.flatMap((text) => SUCCESSOR.exec(text)?.[1]?.trim() ?? [])[0] ?? null;
}

function reasonFor(candidate: Candidate, dossier: Dossier): string {
  const { document, validity, validUntil, date } = candidate;
  switch (validity) {
    case 'expired':
      return `This would be answered by ${document}, which ran out on ${validUntil}: upload its successor.`;
    case 'superseded': {
      const successor = successorOf(candidate, dossier);
      return successor === null
        ? `This would be answered by ${document}, which says that it was superseded: upload what took its place.`
        : `This would be answered by ${document}, which says that it was superseded by ${successor}: upload that.`;
    }
    case 'to_come':
      return `This would be answered by ${document}, which takes effect on ${date} only: say what holds until then.`;
    default:
      return `This would be answered by ${document}, which is a draft: upload the approved version.`;
  }
}
