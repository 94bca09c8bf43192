import { documentTitle } from '../../drafting/cells/wording.ts';
import { sha256 } from '../../hash.ts';
import type { Handle } from '../../ports.ts';
import { canonicalJson } from '../../store/canonical-json.ts';
import { listCitations } from '../../store/citations.ts';
import { getFile } from '../../store/files.ts';
import { listPackageSources, type PackageSource } from '../../store/package-documents.ts';
import type { StoredQuestionnaire } from '../../store/questionnaires.ts';
import type { StoredQuestion } from '../../store/questions.ts';
import { mayHoldRemarks } from '../../workbook/hidden-remarks.ts';
import { fileNameOf, namesApart } from './file-names.ts';
import { type WhyItStays, type WhyItWaits, whyItStays } from './may-go.ts';

/** A cited document whose file may go along. */
export type PackageDocument = PackageSource & {
  readonly called: string;
  /** Its name in the package. */
  readonly packedAs: string;
  /** Why an approver has to say so; empty where it goes by itself. */
  readonly waits: readonly WhyItWaits[];
  /** By this name an approver says that this very file may go to this buyer. */
  readonly word: string;
};

export type PackagePlan = {
  readonly documents: readonly PackageDocument[];
  /** Cited documents that stay, with why. */
  readonly staying: readonly { readonly called: string; readonly why: WhyItStays }[];
  readonly rows: readonly PackageRow[];
};

/** An answer with the places that it cites. */
export type PackageRow = {
  readonly question: StoredQuestion;
  readonly places: readonly {
    readonly versionId: string;
    readonly page: number | null;
    readonly section: string | null;
    readonly control: string | null;
  }[];
};

/** An answer of the workbook, with the draft under which its citations stand. */
export type Leaving = { readonly question: StoredQuestion; readonly draftId: string | null };

async function readRows(handle: Handle, leaving: readonly Leaving[]): Promise<PackageRow[]> {
  const questions = leaving.filter(({ question }) => question.kind === 'question');
  const cited = Map.groupBy(
    await listCitations(
      handle,
      questions.flatMap(({ draftId }) => draftId ?? []),
    ),
    ({ draft_id }) => draft_id,
  );
  return questions.map(({ question, draftId }) => ({
    question,
    places: (cited.get(draftId ?? '') ?? []).flatMap(({ version_id: versionId, ...row }) =>
      versionId === null || row.source === 'answer'
        ? []
        : [{ versionId, page: row.page, section: row.section, control: row.control_id }],
    ),
  }));
}

const calledOf = ({ name, title }: PackageSource) => documentTitle({ document: name, title });

/** Goes with the buyer, the bytes and the reasons, so that a word holds for nothing else. */
const wordOf = (
  { id, buyer, audience }: StoredQuestionnaire,
  source: PackageSource,
  waits: readonly WhyItWaits[],
): string =>
  sha256(
    canonicalJson({
      questionnaire: id,
      buyer,
      reader: audience,
      version: source.versionId,
      file: source.fileSha256,
      audience: source.audience,
      waits: [...waits],
    }),
  );

async function waitsFor(handle: Handle, source: PackageSource): Promise<WhyItWaits[]> {
  const bytes = source.fileSha256 === null ? null : await getFile(handle, source.fileSha256);
  const hasRemarks = bytes === null || (await mayHoldRemarks(bytes));
  return [
    source.audience === 'public' ? [] : (['under_nda'] as const),
    hasRemarks ? (['remarks'] as const) : [],
  ].flat();
}

/**
 * Which documents the answers of a workbook cite, which of them may go to its buyer and which stay. `today` is an
 * ISO date.
 */
export async function planPackage(
  handle: Handle,
  input: {
    readonly questionnaire: StoredQuestionnaire;
    readonly leaving: readonly Leaving[];
    readonly today: string;
  },
): Promise<PackagePlan> {
  const { questionnaire } = input;
  const rows = await readRows(handle, input.leaving);
  const versionIds = rows.flatMap(({ places }) => places.map(({ versionId }) => versionId));
  const sources = await listPackageSources(handle, versionIds, input.today);
  const judged = sources.map((source) => ({ source, why: whyItStays(source, questionnaire) }));
  const going = judged.flatMap(({ source, why }) => (why === null ? [source] : []));
  const names = namesApart(
    going.map((source) =>
      fileNameOf(calledOf(source), /\.[^./]*$/.exec(source.fileName)?.[0] ?? ''),
    ),
  );
  const documents: PackageDocument[] = [];
  for (const [index, source] of going.entries()) {
    const waits = await waitsFor(handle, source);
    documents.push({
      ...source,
      called: calledOf(source),
      packedAs: `evidence/${names[index] ?? ''}`,
      waits,
      word: wordOf(questionnaire, source, waits),
    });
  }
  return {
    documents,
    staying: judged.flatMap(({ source, why }) =>
      why === null ? [] : [{ called: calledOf(source), why }],
    ),
    rows,
  };
}
