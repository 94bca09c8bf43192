import { FINDING_KINDS } from './reading/finding-kinds.ts';
import type { ReleasePlan } from './release-plan.ts';

/** A plan as the JSON API and `vouch export --plan --json` give it. */
export function presentPlan(plan: ReleasePlan) {
  const { questionnaire, leaving, open, counts, obstacles, contradictions, excess, sent } = plan;
  const { findings, askedHash } = plan;
  return {
    questionnaire: questionnaire.id,
    counts,
    obstacles: obstacles.map((each) => ({ ...each })),
    contradictions: contradictions.map(({ why, ...each }) => ({ ...each, why: [...why] })),
    excess:
      excess === null
        ? null
        : { hash: excess.hash, documents: excess.documents.map((each) => ({ ...each })) },
    findings: findings.map(({ kind, message, place }) => ({
      kind,
      effect: FINDING_KINDS[kind].effect,
      heading: FINDING_KINDS[kind].heading,
      advice: FINDING_KINDS[kind].advice,
      message,
      place: place === null ? null : { ...place },
    })),
    askedHash,
    written: leaving.map(({ question, answer }) => ({
      questionId: question.id,
      kind: question.kind,
      sheet: question.sheet,
      questionCell: question.questionCell,
      id: question.shownId,
      cells: answer.values.map(({ cell }) => cell),
      approved: answer.state === 'approved',
    })),
    open: open.map((item) => ({ ...item })),
    exports: sent.map((file) => ({
      ...file,
      outdated: file.outdated.map((each) => ({ ...each })),
    })),
  };
}
