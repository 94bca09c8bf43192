import { memoizedOf } from '../memo.ts';
import type { Deps } from '../ports.ts';
import type { StoredQuestion } from '../store/questions.ts';
import { type Parent, searchTextOf } from './consistency.ts';
import type { Dossier } from './dossier.ts';
import type { Draft } from './draft.ts';
import { draftQuestion, failedDraft } from './draft-question.ts';
import { followUpDraft } from './follow-up-draft.ts';
import { askedQuestion, type ToGather, understood } from './gather/asked-question.ts';
import { embedAhead } from './gather/embed-ahead.ts';
import { findParents } from './gather/find-parents.ts';
import { gatherDossiers } from './gather/gather-dossiers.ts';
import { growingGroups, runPipeline } from './pipeline.ts';
import { routed } from './routed.ts';
import type { Session } from './run-session.ts';
import { draftForTwin, twinsIn } from './twins.ts';

/** Questions searched for together: more are little faster, and keep the database from others. */
const GROUP = 8;
/** Questions whose queries a model writes in one call. */
const GROUP_WITH_MODEL = 20;
const PREPARERS = 2;
/** While a model answers some, as many others are weighed, checked and stored: it never waits for us. */
const BESIDES = 2;

async function draftSafely(
  deps: Pick<Deps, 'log'>,
  { drafter, control }: Session,
  dossier: Dossier,
): Promise<Draft> {
  try {
    return await draftQuestion(drafter, dossier, control.signal);
  } catch (error) {
    control.signal.throwIfAborted();
    deps.log.error(
      { error: error instanceof Error ? error.message : String(error) },
      'A question could not be drafted',
    );
    return failedDraft(
      drafter,
      'internal',
      'A fault inside Vouch kept this question from being drafted: draft it again, or answer it yourself.',
    );
  }
}

type Ready = {
  readonly question: StoredQuestion;
  readonly dossier: Dossier;
  readonly parent: Parent | null;
  /** Rows that ask the very same: they get the same draft. */
  readonly twins: readonly StoredQuestion[];
};

async function draftOne(deps: Deps, session: Session, ready: Ready): Promise<void> {
  const { question, dossier, parent, twins } = ready;
  const { control, drafter } = session;
  await control.check();
  const before = control.meter.replies;
  const draft =
    followUpDraft(drafter, question, parent) ?? (await draftSafely(deps, session, dossier));
  control.signal.throwIfAborted();
  if (routed(question) === null) control.meter.weigh();
  await control.settle({ questionId: question.id, draft }, control.meter.replies > before);
  for (const twin of twins)
    await control.settle(
      { questionId: twin.id, draft: draftForTwin(draft, question, twin) },
      false,
    );
}

/**
 * Small groups first where nothing is asked of a model; with one, always the same twenty: a run that goes on after
 * it was interrupted asks the same again, and that was paid for.
 */
function groupsOf(level: readonly StoredQuestion[], { desk, pending }: Session) {
  if (desk.asking === null)
    return growingGroups(
      level.filter(({ id }) => pending.has(id)),
      GROUP,
    );
  const groups = growingGroups(level, GROUP_WITH_MODEL, GROUP_WITH_MODEL);
  return groups.filter((group) => group.some(({ id }) => pending.has(id)));
}

/**
 * Questions of one level hang on none of each other: a few are gathered for while those before them are drafted and
 * stored.
 */
export async function draftLevel(
  deps: Deps,
  session: Session,
  level: readonly StoredQuestion[],
): Promise<void> {
  const { run, questions, desk, pending, control } = session;
  const parents = await findParents(deps, {
    questionnaireId: run.questionnaireId,
    questions,
    level,
  });
  const parentOf = (question: StoredQuestion) => parents.get(question.id) ?? null;
  const twins = twinsIn(level.filter(({ id }) => pending.has(id)));
  const isTwin = new Set([...twins.values()].flat().map(({ id }) => id));
  const places = new Map(questions.map((question, at) => [question.id, at]));
  const toGather = memoizedOf(
    (question: StoredQuestion): ToGather => ({
      question: askedQuestion(question, {
        before: questions[(places.get(question.id) ?? 0) - 1],
        parent: parentOf(question),
      }),
      text: searchTextOf(question.text, parentOf(question)),
    }),
  );
  const searchOf = (question: StoredQuestion) => understood(toGather(question)).search;
  const ranks = new Map(level.map((question, at) => [question.id, at]));
  const beside = (question: StoredQuestion | undefined, step: 1 | -1): ToGather | null => {
    const other = question && level[(ranks.get(question.id) ?? 0) + step];
    return other ? toGather(other) : null;
  };
  const groups = groupsOf(level, session);
  // A model writes queries first, and takes longer than the encoder.
  const ahead = embedAhead(deps, desk.asking === null ? groups.flat().map(searchOf) : []);
  await runPipeline<StoredQuestion, Ready>(groups, {
    preparers: PREPARERS,
    workers: desk.asking === null ? GROUP : session.drafter.concurrency * BESIDES,
    prepare: async (group) => {
      control.signal.throwIfAborted();
      await ahead.ready(group.map(searchOf));
      const edges = { before: beside(group[0], -1), after: beside(group.at(-1), 1) };
      const dossiers = await gatherDossiers(deps, group.map(toGather), { desk, edges });
      return group.flatMap((question, index) => {
        const dossier = dossiers[index];
        if (!dossier || !pending.has(question.id) || isTwin.has(question.id)) return [];
        const beneath = twins.get(question.id) ?? [];
        return [{ question, dossier, parent: parentOf(question), twins: beneath }];
      });
    },
    work: (ready) => draftOne(deps, session, ready),
  }).finally(ahead.stop);
}
