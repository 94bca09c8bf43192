import { documentTitle, referenceOf } from './cells/wording.ts';
import type { Drafter, Proposal } from './proposal.ts';

/**
 * The reference that a proposal's words end with: to its documents, never to the profile; an earlier answer has its
 * own. Null: none.
 */
export function referenceFor(
  { origin, quotes }: Proposal,
  style: Drafter['references'],
): string | null {
  if (origin === 'reuse') return null;
  const documents = quotes.filter(({ citation }) => citation.source !== 'profile');
  return referenceOf(
    documents.map(({ citation, title }) => ({
      document: citation.document,
      title: documentTitle({ document: citation.document, title }),
      section: citation.section,
      control: citation.control,
    })),
    style,
  );
}
