import type { ShelvedAnswer } from '../../store/library-shelf.ts';

/** An answer of the library as `vouch library --json` and the API give it: without what is for people inside. */
export function presentShelved(answer: ShelvedAnswer) {
  const { id, question, section, verdict, choice, comment, product, audience, owner } = answer;
  const { reviewedAt, expiresAt, document, approved, isDoubted, sent } = answer;
  return {
    id,
    question,
    section,
    verdict,
    choice,
    answer: answer.answer,
    comment,
    product,
    audience,
    tags: [...answer.tags],
    owner,
    reviewedAt,
    expiresAt,
    createdAt: answer.createdAt.toISOString(),
    editedAt: answer.editedAt?.toISOString() ?? null,
    document: document === null ? null : { id: document.id, name: document.name },
    approved: approved === null ? null : approvedFor(approved),
    isDoubted,
    sent,
  };
}

const approvedFor = ({
  questionnaireId,
  questionId,
  buyer,
}: NonNullable<ShelvedAnswer['approved']>) => ({ questionnaireId, questionId, buyer });
