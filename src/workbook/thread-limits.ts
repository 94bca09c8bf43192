/**
 * What reading or filling a workbook in a thread of its own may cost; far above any questionnaire, below what would
 * hurt others.
 */
export const WORKBOOK_LIMITS = {
  cpuMs: 20_000,
  wallMs: 180_000,
  heapMb: 160,
  says: {
    slow: 'Reading this workbook took more than 20 seconds of computing. Delete what is not needed and save a new copy.',
    large:
      'Reading this workbook took too much memory. Delete what is not needed and save a new copy.',
    broken: null,
  },
} as const;
