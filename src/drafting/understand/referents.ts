/** Words that point at what was asked before: a demonstrative with or without its noun, "it" as the subject, "the above". */
const POINTS =
  /^(?:(?:and|also|if so|if yes),?\s+)?(?:(?:how|when|where|why|by whom|who)\s+)?(?:is|are|was|were|do|does|did|has|have|can|will|may)\s+(?:it|they|this|these|that|those)\b|\b(?:that|those|this|these|such)\s+(?:access|data|information|process(?:es)?|polic(?:y|ies)|procedures?|logs?|records?|reviews?|tests?|plans?|reports?|systems?|keys?|accounts?|backups?|controls?|programmes?|programs?|training|agreements?|providers?|vendors?|incidents?|assessments?|measures)\b|\b(?:the|any of the) above\b|\bas (?:above|described above|mentioned)\b|\b(?:it|they|them)\b[^?]{0,30}\?\s*$/i;

/** Does a question lean on the one before it for what it speaks of? */
export const pointsBack = (question: string): boolean => POINTS.test(question.trim());
