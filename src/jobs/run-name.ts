/** Under this name a run is drafted by one worker at a time. */
export const runName = (runId: string): string => `run ${runId}`;
