import { z } from 'zod';
import type { AuditRow } from '../store/audit.ts';

const approval = z.object({
  question: z.string(),
  textHash: z.string(),
  // Absent in events of versions that did not seal approvals yet.
  seal: z.string().optional(),
  citations: z.array(z.string()).optional(),
  library: z.string().nullable().optional(),
});
const approvedDetails = z.object({ answers: z.array(approval) });
/**
 * A decision about one answer ends its approval, unless it carries one: an approval that was taken back is put back.
 */
const decidedDetails = z.object({ questionnaire: z.string(), approval });
const correctedDetails = z.object({ ended: z.array(z.string()).optional() });

/** An approval as the log tells it. */
export type LoggedApproval = z.output<typeof approval> & {
  readonly event: number;
  readonly questionnaire: string;
  /** An event of an older version may have ended it without saying so. */
  readonly mayHaveEnded: boolean;
};

/** What somebody did with one answer. */
const isDecision = ({ action, subject_kind: kind }: AuditRow) =>
  kind === 'question' && /^(?:answer|decision)\./.test(action);

/** Reads from the events, in their order, which answers are approved and which documents were removed. */
export class LoggedFacts {
  readonly approvals = new Map<string, LoggedApproval>();
  readonly removedDocuments = new Set<string>();

  readonly see = (row: AuditRow): void => {
    if (row.action === 'answers.approved') this.#approve(row);
    else if (row.action === 'document.removed') this.removedDocuments.add(row.subject_id);
    else if (row.action === 'questionnaire.layout_corrected') this.#correct(row);
    else if (row.action === 'questionnaire.deleted') this.#delete(row);
    else if (isDecision(row)) this.#decide(row);
  };

  #approve({ id: event, subject_id: questionnaire, details }: AuditRow): void {
    const parsed = approvedDetails.safeParse(details);
    if (!parsed.success) return;
    for (const each of parsed.data.answers)
      this.approvals.set(each.question, { ...each, event, questionnaire, mayHaveEnded: false });
  }

  #delete({ subject_id: questionnaire }: AuditRow): void {
    for (const [id, each] of this.approvals)
      if (each.questionnaire === questionnaire) this.approvals.delete(id);
  }

  #decide({ id: event, subject_id: question, details }: AuditRow): void {
    this.approvals.delete(question);
    const parsed = decidedDetails.safeParse(details);
    if (!parsed.success) return;
    const { questionnaire, approval: given } = parsed.data;
    this.approvals.set(question, { ...given, event, questionnaire, mayHaveEnded: false });
  }

  #correct({ subject_id: questionnaire, details }: AuditRow): void {
    const { ended } = correctedDetails.safeParse(details).data ?? {};
    for (const id of ended ?? []) this.approvals.delete(id);
    if (ended !== undefined) return;
    for (const [id, each] of this.approvals)
      if (each.questionnaire === questionnaire)
        this.approvals.set(id, { ...each, mayHaveEnded: true });
  }
}
