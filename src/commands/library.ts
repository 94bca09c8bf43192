import { resolve } from 'node:path';
import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import { writeLibrary } from '../release/library-file.ts';
import { answerChange, changeAnswer } from '../review/library/change-answer.ts';
import { LIBRARY_VIEWS, lookOver } from '../review/library/look-over.ts';
import { presentShelved } from '../review/library/present-shelved.ts';
import { listShelvedAnswers, type ShelvedAnswer } from '../store/library-shelf.ts';
import { flag, oneOf, textOption } from './arguments.ts';
import type { Arguments, Command, Context } from './command.ts';
import { writeWholeFile } from './write-file.ts';

/** `vouch library ID --owner …`: what a person says of one answer. */
async function change({ io, open, actor }: Context, args: Arguments, id: string): Promise<void> {
  const tags = textOption(args, 'tags');
  const said = answerChange.safeParse({
    owner: textOption(args, 'owner'),
    expiresAt: textOption(args, 'expires'),
    answer: textOption(args, 'answer'),
    comment: textOption(args, 'comment'),
    tags: tags
      ?.split(/[;,]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  });
  if (!said.success)
    throw new AppError(
      'usage',
      `${said.error.issues[0]?.message ?? ''}. Usage: vouch library ${command.usage}`,
    );
  const deps = await open();
  const done = await changeAnswer(deps, { id, change: said.data, actor: await actor() });
  io.out(
    done.changed.length === 0 ? 'Nothing changed.\n' : `Changed: ${done.changed.join(', ')}.\n`,
  );
  if (done.staleAnswers > 0)
    io.err(
      `${plural(done.staleAnswers, 'answer repeats it and is', 'answers repeat it and are')} to be checked again.\n`,
    );
}

const line = ({ id, question, choice, answer, owner, expiresAt }: ShelvedAnswer): string =>
  `${id}  ${question}\n    ${[choice, answer].filter(Boolean).join('. ')}  (${owner ?? 'no owner'}${expiresAt === null ? '' : `, until ${expiresAt}`})\n`;

export const command: Command = {
  name: 'library',
  usage:
    '[--show all|expired|unowned|doubted|duplicates|contradictions] [--find WORDS] [--out FILE.csv|FILE.xlsx] [--json] | ID [--owner O] [--expires DATE] [--tags "a; b"] [--answer TEXT] [--comment TEXT] (an empty value clears)',
  options: {
    show: { type: 'string' },
    find: { type: 'string' },
    out: { type: 'string' },
    owner: { type: 'string' },
    expires: { type: 'string' },
    tags: { type: 'string' },
    answer: { type: 'string' },
    comment: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (context, args) => {
    const { io, open } = context;
    const [id] = args.positionals;
    if (id !== undefined) return change(context, args, id);
    const deps = await open();
    const { answers, pairs } = lookOver(await listShelvedAnswers(deps.db), {
      view: oneOf(args, 'show', LIBRARY_VIEWS) ?? 'all',
      find: textOption(args, 'find') ?? '',
      today: deps.clock.now().toISOString().slice(0, 10),
    });
    const out = textOption(args, 'out');
    if (out !== undefined) {
      const format = /\.csv$/i.test(out) ? 'csv' : 'xlsx';
      await writeWholeFile(resolve(io.cwd, out), await writeLibrary(answers, format));
      return io.out(`${out}: ${plural(answers.length, 'answer')}.\n`);
    }
    if (flag(args, 'json')) {
      const shown = {
        answers: answers.map(presentShelved),
        pairs: pairs.map(({ one, other, isContradiction }) => ({
          one: presentShelved(one),
          other: presentShelved(other),
          isContradiction,
        })),
      };
      return io.out(`${JSON.stringify(shown, null, 2)}\n`);
    }
    for (const answer of answers) io.out(line(answer));
    for (const { one, other, isContradiction } of pairs)
      io.out(`${isContradiction ? 'Contradiction' : 'Twice'}:\n${line(one)}${line(other)}`);
  },
};
