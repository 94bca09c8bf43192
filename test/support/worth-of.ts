import type { DocumentContext } from '../../src/evidence/standing/document-context.ts';
import { overallStanding } from '../../src/evidence/standing/overall-standing.ts';
import { proseStatements } from '../../src/evidence/standing/statements.ts';
import type { PassageRow } from '../../src/store/search.ts';

const CONTEXT: DocumentContext = {
  sentence: { role: 'rules', own: [], others: [], toStaff: true },
  isEnglish: true,
  legend: new Map(),
  findings: new Set(),
  isStrangers: false,
};

type Worth = Pick<PassageRow, 'standing' | 'statements' | 'header' | 'lead'>;

/** What reading makes of a policy's text under a heading. */
export function worthOf(text: string, section: string | null = null): Worth {
  const path = section === null ? [] : [section];
  const statements = proseStatements(text, { path }, { lead: null, context: CONTEXT });
  return { standing: overallStanding(statements), statements, header: null, lead: null };
}
