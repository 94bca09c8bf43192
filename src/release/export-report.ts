import { z } from 'zod';

const cell = { sheet: z.string(), cell: z.string() };
const value = z.union([z.string(), z.number(), z.null()]);

const documentExcess = z.object({
  document: z.string(),
  audience: z.enum(['nda', 'internal']),
  words: z.number(),
  limit: z.number(),
  total: z.number(),
  answers: z.array(
    z.object({
      questionId: z.string(),
      sheet: z.string(),
      questionCell: z.string(),
      textHash: z.string(),
      words: z.number(),
    }),
  ),
});
/** A document of which more stands verbatim in the answers together than may leave; the answers in the form's order. */
export type DocumentExcess = z.output<typeof documentExcess>;

/** What is kept, and printed, about one export. The first four fields are the contract's (`vouch fill --report`). */
export const exportReport = z.object({
  written: z.array(
    z.object({
      ...cell,
      value,
      /** Where the cell shows it otherwise. */
      note: z.string().optional(),
      /** What the buyer asks there, with the id that the sheet shows; a merged cell may answer several questions. */
      questions: z
        .array(z.object({ id: z.string().nullable(), text: z.string(), approved: z.boolean() }))
        .default([]),
    }),
  ),
  refused: z.array(z.object({ ...cell, value, reason: z.string() })),
  changedParts: z.array(z.string()),
  untouchedParts: z.number(),
  questionnaire: z.string(),
  source: z.object({ name: z.string(), sha256: z.string() }),
  out: z.object({ name: z.string(), sha256: z.string() }),
  exportedAt: z.string(),
  exportedBy: z.string(),
  /** True for a dry run: some of what was written nobody has approved. */
  includesDrafts: z.boolean(),
  unapproved: z.number(),
  openItemsReason: z.string().nullable(),
  /** What the person who exported let leave of confidential documents beyond their limit. */
  acceptedExcess: z.array(documentExcess).default([]),
  /** What a buyer may object to and the person who exported let leave. */
  acceptedFindings: z
    .array(
      z.object({
        kind: z.string(),
        message: z.string(),
        sheet: z.string(),
        questionCell: z.string(),
      }),
    )
    .default([]),
  openItems: z.array(
    z.object({
      questionId: z.string(),
      kind: z.enum(['question', 'profile']),
      sheet: z.string(),
      questionCell: z.string(),
      id: z.string().nullable(),
      text: z.string(),
      state: z.string(),
      /** As `WHY_OPEN`; absent in reports made before it was kept. */
      why: z.string().optional(),
      reason: z.string().nullable(),
    }),
  ),
  /** The finished file read back and compared with the buyer's, part by part and cell by cell. */
  fidelity: z.object({
    ok: z.boolean(),
    cellsWritten: z.number(),
    changedParts: z.array(z.object({ part: z.string(), why: z.string() })),
    identicalParts: z.number(),
    untouched: z.array(z.object({ part: z.string(), sha256: z.string() })).default([]),
    recalculates: z.boolean(),
    violations: z.array(
      z.object({
        sheet: z.string().nullable(),
        cell: z.string().nullable(),
        part: z.string().nullable(),
        message: z.string(),
      }),
    ),
  }),
});
export type ExportReport = z.output<typeof exportReport>;
