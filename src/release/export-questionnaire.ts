import type { Transaction } from 'kysely';
import { sha256 } from '../hash.ts';
import { storableText } from '../language/storable-text.ts';
import type { Deps } from '../ports.ts';
import { storedLayout, type WorkbookLayout } from '../questionnaire/layout/layout.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { keptReading } from '../review/recent-readings.ts';
import type { Actor } from '../store/actors.ts';
import type { AnsweredQuestion } from '../store/answered-questions.ts';
import { appendAudit } from '../store/audit.ts';
import { storable } from '../store/canonical-json.ts';
import { insertExport } from '../store/exports.ts';
import { getFile, insertFile } from '../store/files.ts';
import type { StoredQuestionnaire } from '../store/questionnaires.ts';
import type { Schema } from '../store/schema.ts';
import type { CellWrite } from '../workbook/fill.ts';
import { cellWrites } from './choose-answers.ts';
import {
  refuseAsked,
  refuseChanged,
  refuseExcess,
  refuseMoved,
  refuseObstacles,
  refuseUnexplained,
  replaced,
} from './export-gates.ts';
import type { ExportReport } from './export-report.ts';
import { fillInThread } from './fill-in-thread.ts';
import type { Filled } from './fill-proven.ts';
import { FINDING_KINDS } from './reading/finding-kinds.ts';
import { planRelease, type ReleasePlan } from './release-plan.ts';

export type ExportInput = {
  readonly questionnaireId: string;
  /** Why questions may stay open; needed where any does. */
  readonly openItemsReason: string | null;
  /** A dry run: drafts are written too, and the report says so. */
  readonly includeDrafts: boolean;
  /** Of the buyer's file, where it has one: it was not kept, and the copy is encrypted with it again. */
  readonly password?: string | null;
  /** `excess.hash` of the plan that an approver saw, who says that this much of confidential documents may leave. */
  readonly acceptedExcess?: string | null | undefined;
  /** `askedHash` of the plan that an approver saw, who says that what it asks about may leave as it is. */
  readonly acceptedFindings?: string | null | undefined;
  readonly actor: Actor;
};

export type ExportResult = {
  readonly exportId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly report: ExportReport;
};

/** What the stored file asks, where this process has read just these bytes by this layout already. */
async function readBefore(
  { fileSha256, fileName }: StoredQuestionnaire,
  source: Uint8Array,
  layout: WorkbookLayout | null,
): Promise<Questionnaire | null> {
  if (sha256(source) !== fileSha256) return null;
  return (await keptReading({ fileSha256, fileName, layout }))?.questionnaire ?? null;
}

/**
 * Writes the approved answers into a copy of the buyer's workbook, proves that nothing else changed, and keeps
 * file, report and what it rests on; all or nothing. Throws `not_found`; `open_items` (a reason is missing, or
 * nothing is approved); `workbook_changed` with the cells that differ; `value_refused` naming the cell (it does not
 * take the value, or the text copies a confidential document at length); `conflict` (an answer changed meanwhile).
 */
export async function exportQuestionnaire(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: ExportInput,
): Promise<ExportResult> {
  const plan = await planRelease(deps, input);
  const { questionnaire, rows, leaving } = plan;
  const source = await getFile(deps.db, questionnaire.fileSha256);
  if (source === null) throw replaced(questionnaire);
  const openItemsReason = storableText(input.openItemsReason ?? '').trim() || null;
  const [first] = plan.obstacles;
  if (first?.code === 'nothing_approved') refuseObstacles(plan);
  refuseUnexplained(plan, { ...input, openItemsReason });
  const { fileName: sourceName } = questionnaire;
  const layout = storedLayout(questionnaire.layout);
  const { password = null } = input;
  refuseObstacles(plan);
  refuseExcess(plan, input);
  refuseAsked(plan, input);
  const writes = cellWrites(leaving);
  const file = { source, fileName: sourceName, password, layout };
  const known = await readBefore(questionnaire, source, layout);
  const { changed, filled } = await fillInThread({ ...file, rows, writes, known });
  refuseChanged(questionnaire, changed);
  if (filled === null || sha256(source) !== questionnaire.fileSha256) throw replaced(questionnaire);
  const now = deps.clock.now();
  const fileName = completedName(
    questionnaire.fileName,
    leaving.some(({ answer }) => answer.state !== 'approved'),
  );
  const report: ExportReport = {
    ...reportOf(filled, leaving),
    questionnaire: questionnaire.id,
    source: { name: questionnaire.fileName, sha256: questionnaire.fileSha256 },
    out: { name: fileName, sha256: sha256(filled.bytes) },
    exportedAt: now.toISOString(),
    exportedBy: input.actor.email,
    includesDrafts: input.includeDrafts,
    unapproved: leaving.filter(({ answer }) => answer.state !== 'approved').length,
    openItemsReason,
    acceptedExcess: plan.excess === null ? [] : plan.excess.documents.map((each) => ({ ...each })),
    acceptedFindings: input.includeDrafts ? [] : acceptedOf(plan),
    openItems: [...plan.open],
  };
  const exportId = await deps.db
    .transaction()
    .execute((trx) => keep(trx, { report, filled, leaving }, { ...input, now }));
  return { exportId, fileName, bytes: filled.bytes, report };
}

/** What was asked about and left with an approver's word. */
const acceptedOf = ({ findings }: ReleasePlan) =>
  findings.flatMap(({ kind, message, place }) =>
    kind === 'excess' || FINDING_KINDS[kind].effect !== 'asks' || place === null
      ? []
      : [{ kind, message, sheet: place.sheet, questionCell: place.questionCell }],
  );

function reportOf({ report, fidelity }: Filled, leaving: readonly AnsweredQuestion[]) {
  return storable({
    written: report.written.map((write) => ({ ...write, questions: askedAt(write, leaving) })),
    refused: report.refused,
    changedParts: report.changedParts,
    untouchedParts: report.untouchedParts,
    fidelity,
  }) as Pick<ExportReport, 'written' | 'refused' | 'changedParts' | 'untouchedParts' | 'fidelity'>;
}

/** The questions that a written cell answers. */
function askedAt({ sheet, cell }: CellWrite, leaving: readonly AnsweredQuestion[]) {
  return leaving
    .filter(
      ({ question, answer }) =>
        question.sheet === sheet && answer.values.some((value) => value.cell === cell),
    )
    .map(({ question: { shownId: id, text }, answer: { state } }) => ({
      id,
      text,
      approved: state === 'approved',
    }));
}

type Made = {
  readonly report: ExportReport;
  readonly filled: Filled;
  readonly leaving: readonly AnsweredQuestion[];
};

async function keep(
  trx: Transaction<Schema>,
  { report, filled, leaving }: Made,
  by: ExportInput & { now: Date },
): Promise<string> {
  await refuseMoved(trx, leaving);
  const exportId = await insertExport(
    trx,
    {
      questionnaireId: by.questionnaireId,
      fileSha256: await insertFile(trx, filled.bytes),
      sourceSha256: report.source.sha256,
      includeDrafts: by.includeDrafts,
      openItemsReason: report.openItemsReason,
      report,
      createdAt: by.now,
      createdBy: by.actor.id,
    },
    leaving.map(({ question, answer }) => ({
      questionId: question.id,
      draftId: answer.draftId,
      textHash: answer.textHash,
    })),
  );
  const log = (action: string, details: Record<string, unknown>) =>
    appendAudit(trx, {
      actor: by.actor,
      action,
      subjectKind: 'questionnaire',
      subjectId: by.questionnaireId,
      details: { export: exportId, ...details },
      at: by.now,
    });
  await log('questionnaire.exported', {
    source: report.source.sha256,
    file: report.out.sha256,
    answers: leaving.length,
    unapproved: report.unapproved,
    open: report.openItems.length,
  });
  if (report.acceptedExcess.length > 0)
    await log('export.excess_accepted', { documents: report.acceptedExcess });
  if (report.acceptedFindings.length > 0)
    await log('export.findings_accepted', { findings: report.acceptedFindings });
  return exportId;
}

/** A dry run's file must not be taken for the one to send, wherever it is copied. */
function completedName(fileName: string, holdsDrafts: boolean): string {
  const [, base = fileName, extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(fileName) ?? [];
  return `${base} (${holdsDrafts ? 'dry run, not approved' : 'completed'})${extension}`;
}
