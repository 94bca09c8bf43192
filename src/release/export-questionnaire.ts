import type { Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import { sha256 } from '../hash.ts';
import { storableText } from '../language/storable-text.ts';
import type { Deps, Handle } from '../ports.ts';
import { storedLayout } from '../questionnaire/layout/layout.ts';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.ts';
import { expireAnswers } from '../review/expire-answers.ts';
import type { Actor } from '../store/actors.ts';
import { listAnswers } from '../store/answers.ts';
import { appendAudit } from '../store/audit.ts';
import { storable } from '../store/canonical-json.ts';
import { insertExport } from '../store/exports.ts';
import { getFile, insertFile } from '../store/files.ts';
import { getQuestionnaire } from '../store/questionnaires.ts';
import { listQuestions } from '../store/questions.ts';
import type { Schema } from '../store/schema.ts';
import type { CellWrite } from '../workbook/fill.ts';
import { type Answered, cellWrites, chooseAnswers } from './choose-answers.ts';
import {
  refuseChanged,
  refuseCopies,
  refuseMoved,
  refuseUnexplained,
  replaced,
} from './export-gates.ts';
import type { ExportReport } from './export-report.ts';
import { fillInThread } from './fill-in-thread.ts';
import type { Filled } from './fill-proven.ts';

export type ExportInput = {
  readonly questionnaireId: string;
  /** Why questions may stay open; needed where any does. */
  readonly openItemsReason: string | null;
  /** A dry run: drafts are written too, and the report says so. */
  readonly includeDrafts: boolean;
  /** Of the buyer's file, where it has one: it was not kept, and the copy is encrypted with it again. */
  readonly password?: string | null;
  readonly actor: Actor;
};

export type ExportResult = {
  readonly exportId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly report: ExportReport;
};

/**
 * Writes the approved answers into a copy of the buyer's workbook, proves that nothing else changed, and keeps file, report
 * and what it rests on; all or nothing. Throws `not_found`; `open_items` (a reason is missing, or nothing is approved);
 * `workbook_changed` with the cells that differ; `value_refused` naming the cell (it does not take the value, or the text copies a confidential document at length); `conflict` (an answer changed meanwhile).
 */
export async function exportQuestionnaire(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: ExportInput,
): Promise<ExportResult> {
  await expire(deps, input.questionnaireId);
  const { questionnaire, source, rows } = await load(deps.db, input.questionnaireId);
  const chosen = chooseAnswers(rows, input.includeDrafts);
  const openItemsReason = storableText(input.openItemsReason ?? '').trim() || null;
  refuseUnexplained(chosen, { ...input, openItemsReason });
  const { fileName: sourceName } = questionnaire;
  const layout = storedLayout(questionnaire.layout);
  const { password = null } = input;
  const found = await readQuestionnaire({ bytes: source, fileName: sourceName, layout, password });
  refuseChanged(questionnaire, rows, found.questionnaire);
  if (sha256(source) !== questionnaire.fileSha256) throw replaced(questionnaire);
  await refuseCopies(deps.db, chosen.leaving);
  const writes = cellWrites(chosen.leaving);
  const filled = await fillInThread({ source, fileName: sourceName, password, rows, writes });
  const now = deps.clock.now();
  const fileName = completedName(
    questionnaire.fileName,
    chosen.leaving.some(({ answer }) => answer.state !== 'approved'),
  );
  const report: ExportReport = {
    ...reportOf(filled, chosen.leaving),
    questionnaire: questionnaire.id,
    source: { name: questionnaire.fileName, sha256: questionnaire.fileSha256 },
    out: { name: fileName, sha256: sha256(filled.bytes) },
    exportedAt: now.toISOString(),
    exportedBy: input.actor.email,
    includesDrafts: input.includeDrafts,
    unapproved: chosen.leaving.filter(({ answer }) => answer.state !== 'approved').length,
    openItemsReason,
    openItems: [...chosen.open],
  };
  const exportId = await deps.db
    .transaction()
    .execute((trx) => keep(trx, { report, filled, leaving: chosen.leaving }, { ...input, now }));
  return { exportId, fileName, bytes: filled.bytes, report };
}

/** In a transaction of its own: what it finds holds whether or not the export succeeds. */
async function expire(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  questionnaireId: string,
): Promise<void> {
  if ((await getQuestionnaire(db, questionnaireId)) === null) return;
  await db
    .transaction()
    .execute((trx) => expireAnswers(trx, { questionnaireId, now: clock.now() }));
}

async function load(db: Handle, id: string) {
  const questionnaire = await getQuestionnaire(db, id);
  if (questionnaire === null)
    throw new AppError(
      'not_found',
      `There is no questionnaire ${id}; \`vouch list\` shows those there are.`,
    );
  const source = await getFile(db, questionnaire.fileSha256);
  if (source === null) throw replaced(questionnaire);
  const answers = new Map((await listAnswers(db, id)).map((each) => [each.questionId, each]));
  const rows: Answered[] = (await listQuestions(db, id)).flatMap((question) => {
    const answer = answers.get(question.id);
    return answer === undefined ? [] : [{ question, answer }];
  });
  return { questionnaire, source, rows };
}

function reportOf({ report, fidelity }: Filled, leaving: readonly Answered[]) {
  return storable({
    written: report.written.map((write) => ({ ...write, questions: askedAt(write, leaving) })),
    refused: report.refused,
    changedParts: report.changedParts,
    untouchedParts: report.untouchedParts,
    fidelity,
  }) as Pick<ExportReport, 'written' | 'refused' | 'changedParts' | 'untouchedParts' | 'fidelity'>;
}

/** The questions that a written cell answers. */
function askedAt({ sheet, cell }: CellWrite, leaving: readonly Answered[]) {
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
  readonly leaving: readonly Answered[];
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
  await appendAudit(trx, {
    actor: by.actor,
    action: 'questionnaire.exported',
    subjectKind: 'questionnaire',
    subjectId: by.questionnaireId,
    details: {
      export: exportId,
      source: report.source.sha256,
      file: report.out.sha256,
      answers: leaving.length,
      unapproved: report.unapproved,
      open: report.openItems.length,
    },
    at: by.now,
  });
  return exportId;
}

/** A dry run's file must not be taken for the one to send, wherever it is copied. */
function completedName(fileName: string, holdsDrafts: boolean): string {
  const [, base = fileName, extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(fileName) ?? [];
  return `${base} (${holdsDrafts ? 'dry run, not approved' : 'completed'})${extension}`;
}
