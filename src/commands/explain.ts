import { basename } from 'node:path';
import { draftAside, type Row } from '../drafting/draft-aside.ts';
import { withoutModels } from '../drafting/without-models.ts';
import { AppError } from '../errors.ts';
import { sha256 } from '../hash.ts';
import type { Deps } from '../ports.ts';
import { type Explanation, explainAnswer, explainDraft } from '../review/explain-answer.ts';
import { presentQuestionnaire } from '../review/present-questionnaire.ts';
import { questionsInOrder } from '../review/questions-in-order.ts';
import { readAsTold } from '../review/read-as-told.ts';
import { findQuestionnaireOfFile } from '../store/questionnaire-files.ts';
import { getQuestionnaire } from '../store/questionnaires.ts';
import { listQuestions } from '../store/questions.ts';
import { flag, onlyPositional, textOption } from './arguments.ts';
import type { Arguments, Command, Context } from './command.ts';
import { explanationLines } from './explanation-lines.ts';
import { PASSWORD_OPTION, passwordOption } from './password-option.ts';
import { findQuestion } from './question-option.ts';
import { readInputFile } from './read-input-file.ts';

type Form = {
  readonly product: string | null;
  readonly audience: 'nda' | 'public';
  readonly modelForbidden: boolean;
};

const UNSAID: Form = { product: null, audience: 'nda', modelForbidden: false };

/** The question drafted now, beside what is stored. */
async function aside(
  { io }: Context,
  deps: Deps,
  { rows, at, form }: { rows: readonly Row[]; at: number; form: Form },
): Promise<Explanation> {
  io.err('No draft of this question is stored: it was drafted now, and nothing of that is kept.\n');
  const scope = {
    product: form.product,
    audience: form.audience,
    today: deps.clock.now().toISOString().slice(0, 10),
  };
  const used = form.modelForbidden ? withoutModels(deps) : deps;
  const draft = await draftAside(used, { rows, at, scope, signal: io.signal });
  const row = rows[at];
  if (row === undefined) throw new Error('There is no such row.');
  return explainDraft(deps, row, draft);
}

type Stored = Form & { readonly id: string };

async function ofStored(context: Context, form: Stored, name: string): Promise<Explanation> {
  const { id } = form;
  const deps = await context.open();
  const { questionId } = findQuestion(await presentQuestionnaire(deps.db, id), name);
  const explanation = await explainAnswer(deps, questionId);
  if (explanation.status !== 'pending') return explanation;
  const questions = await listQuestions(deps.db, id);
  const rows = questions.filter(({ kind }) => kind === 'question');
  const at = rows.findIndex((row) => row.id === questionId);
  return at < 0 ? explanation : aside(context, deps, { rows, at, form });
}

async function ofFile(context: Context, args: Arguments, name: string): Promise<Explanation> {
  const { io } = context;
  const file = onlyPositional(command, args);
  const bytes = await readInputFile(io.cwd, file);
  const deps = await context.open();
  const stored = await findQuestionnaireOfFile(deps.db, sha256(bytes));
  const form = stored === null ? null : await getQuestionnaire(deps.db, stored);
  if (form !== null) return ofStored(context, form, name);
  const password = await passwordOption(io, args);
  const given = { bytes, fileName: basename(file), layout: null, password };
  const rows = questionsInOrder((await readAsTold(deps, given)).questionnaire).filter(
    ({ kind }) => kind === 'question',
  );
  const found = findQuestion({ answers: rows.map(asPlace), profile: [] }, name);
  const at = rows.findIndex(
    (row) => row.sheet === found.sheet && row.questionCell === found.questionCell,
  );
  return aside(context, deps, { rows, at, form: UNSAID });
}

const asPlace = ({ sheet, questionCell, shownId, answers }: Row) => ({
  sheet,
  questionCell,
  id: shownId,
  answerCells: answers,
});

/** `vouch explain`: why a question is answered as it is, from what was kept with its draft. */
export const command: Command = {
  name: 'explain',
  usage: "FILE|ID --question 'SHEET!CELL' [--password-file FILE|-] [--json]",
  options: { question: { type: 'string' }, ...PASSWORD_OPTION, json: { type: 'boolean' } },
  run: async (context, args) => {
    const given = onlyPositional(command, args);
    const name = textOption(args, 'question');
    if (name === undefined)
      throw new AppError(
        'usage',
        `Name the question with --question. Usage: vouch ${command.name} ${command.usage}`,
      );
    const deps = await context.open();
    const stored = await getQuestionnaire(deps.db, given);
    const explanation =
      stored === null ? await ofFile(context, args, name) : await ofStored(context, stored, name);
    context.io.out(
      flag(args, 'json')
        ? `${JSON.stringify(explanation, null, 2)}\n`
        : explanationLines(explanation),
    );
  },
};
