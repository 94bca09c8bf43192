import { AppError } from '../errors.ts';
import { editAnswer } from '../review/edit-answer.ts';
import { type PresentedAnswer, presentQuestionnaire } from '../review/present-questionnaire.ts';
import { flag, onlyPositional, textOption, textOptions } from './arguments.ts';
import type { Arguments, Command } from './command.ts';
import { findQuestion } from './question-option.ts';

export const command: Command = {
  name: 'set',
  summary: 'Edit an answer, or give the answer to a gap; `CELL=` clears a cell',
  usage: "ID --question 'SHEET!CELL' --value 'CELL=…'… [--comment TEXT] [--version N] [--json]",
  options: {
    question: { type: 'string' },
    value: { type: 'string', multiple: true },
    comment: { type: 'string' },
    version: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async ({ io, open, actor }, args) => {
    const id = onlyPositional(command, args);
    const name = textOption(args, 'question');
    if (name === undefined) throw usage('Name the question with --question.');
    const edits = textOptions(args, 'value').map(readEdit);
    const expectedVersion = versionOption(args);
    const deps = await open();
    const question = findQuestion(await presentQuestionnaire(deps.db, id), name);
    const comment = textOption(args, 'comment');
    if (comment !== undefined) edits.push({ cell: commentCell(question), value: comment });
    if (edits.length === 0) throw usage('Give at least one --value or a --comment.');
    const answer = await editAnswer(deps, {
      questionId: question.questionId,
      values: edits,
      expectedVersion,
      actor: await actor(),
    });
    const { state, version, textHash, values } = answer;
    if (flag(args, 'json'))
      io.out(
        `${JSON.stringify({ questionId: question.questionId, state, version, textHash, values }, null, 2)}\n`,
      );
    else
      io.out(
        `${question.sheet}!${question.questionCell} is ${state.replace('_', ' ')} (version ${version}).\n`,
      );
  },
};

function readEdit(text: string): { cell: string; value: string } {
  const at = text.indexOf('=');
  if (at < 1) throw usage(`"${text}" is not CELL=VALUE, for example C12=Yes.`);
  return { cell: text.slice(0, at).trim().toUpperCase(), value: text.slice(at + 1) };
}

function versionOption(args: Arguments): number | null {
  const text = textOption(args, 'version');
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text))
    throw usage('--version is the number that `vouch show --json` gives.');
  return Number(text);
}

/** Where free words go: the comment cell, else the text cell. */
function commentCell(question: PresentedAnswer): string {
  const cell =
    question.answerCells.find(({ kind }) => kind === 'comment') ??
    question.answerCells.find(({ kind }) => kind === 'text');
  if (cell !== undefined) return cell.cell;
  throw new AppError('value_refused', 'this question has no cell for a comment.', {
    place: { sheet: question.sheet, cell: question.questionCell },
  });
}

const usage = (message: string) =>
  new AppError('usage', `${message} Usage: vouch ${command.name} ${command.usage}`);
