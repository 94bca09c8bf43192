import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import type { Deps } from '../ports.ts';
import { citeAnswer } from '../review/cite-answer.ts';
import { editAnswer } from '../review/edit-answer.ts';
import { findPointedAt, type PointedAt } from '../review/persons-citation.ts';
import { type PresentedAnswer, presentQuestionnaire } from '../review/present-questionnaire.ts';
import { flag, onlyPositional, textOption, textOptions } from './arguments.ts';
import type { Arguments, Command } from './command.ts';
import { findQuestion } from './question-option.ts';

export const command: Command = {
  name: 'set',
  usage:
    "ID --question 'SHEET!CELL' --value 'CELL=…'… [--comment TEXT] [--cite 'DOCUMENT[#PAGE]=QUOTE'|N]… [--version N] [--json]",
  options: {
    question: { type: 'string' },
    value: { type: 'string', multiple: true },
    comment: { type: 'string' },
    cite: { type: 'string', multiple: true },
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
    const cites = textOptions(args, 'cite');
    if (edits.length === 0 && cites.length === 0)
      throw usage('Give at least one --value, a --comment or a --cite.');
    const { questionId } = question;
    const by = await actor();
    const add = [];
    for (const each of cites) add.push(await readCite(deps, question, each));
    const cited =
      add.length === 0
        ? null
        : await citeAnswer(deps, { questionId, add, expectedVersion, actor: by });
    const answer =
      edits.length === 0 && cited !== null
        ? cited
        : await editAnswer(deps, {
            questionId,
            values: edits,
            expectedVersion: cited?.version ?? expectedVersion,
            actor: by,
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

/** `access.md=the words`, `soc2.pdf#31=the words`, or the number of a passage that was found for the question. */
async function readCite(
  { db }: Pick<Deps, 'db'>,
  { found }: PresentedAnswer,
  text: string,
): Promise<PointedAt> {
  if (/^\d{1,2}$/.test(text)) {
    const passage = found[Number(text) - 1];
    if (passage !== undefined) return passage;
    throw usage(
      `--cite ${text}: ${found.length === 0 ? 'nothing was found for this question' : `${plural(found.length, 'passage was', 'passages were')} found for it`}.`,
    );
  }
  const [, document, page, quote] = /^(.+?)(?:#(\d{1,6}))?=([\s\S]+)$/.exec(text) ?? [];
  if (document === undefined || quote === undefined)
    throw usage(`"${text}" is not DOCUMENT=QUOTE, for example access.md=the exact words.`);
  return findPointedAt(db, { document, page: page === undefined ? null : Number(page), quote });
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
