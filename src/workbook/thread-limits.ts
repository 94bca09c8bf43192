/** What reading or filling a workbook in a thread of its own may cost; far above any questionnaire, below what would hurt others. */
export const WORKBOOK_LIMITS = {
  timeoutMs: 20_000,
  heapMb: 160,
  says: {
    slow: 'Reading this workbook took longer than 20 seconds. Delete what is not needed and save a new copy.',
    large:
      'Reading this workbook took too much memory. Delete what is not needed and save a new copy.',
    broken: null,
  },
} as const;
