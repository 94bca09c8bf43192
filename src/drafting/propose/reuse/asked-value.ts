import { partsOf } from '../../../language/grammar/question-parts.ts';
import { wishOf } from '../../understand/wanted.ts';
import { BY_WHEN, doneByWhom, mainOf, nounIn } from './retell.ts';

/** "How long must a password be?" asks for its minimum length. */
function measured(main: string): string | null {
  const [, thing] =
    /^how long (?:must|should|do|does) (.+?) (?:(?:have|need) to )?be\b[\s?.]*$/i.exec(main) ?? [];
  return thing === undefined ? null : `the minimum length of ${thing}`;
}

/** "Which cloud do you use?" asks of what kind it is, and whether "you use a cloud". */
function ofKind(main: string): Core | null {
  const [, thing, verb, rest] =
    /^(?:what|which) ((?:[\w-]+ ){0,3}?[\w-]+) (is|are|do|does) ([^?]+)/i.exec(main) ?? [];
  if (thing === undefined || verb === undefined || rest === undefined) return null;
  return /^(?:is|are)$/i.test(verb)
    ? { wanted: `which ${thing.split(' ').at(-1)}`, question: `${verb} ${thing} ${rest}?` }
    : { wanted: `which ${thing.split(' ').at(-1)}`, question: `${verb} ${rest} ${thing}?` };
}

/** The kind of value that an open question asks for, and whether there is such a thing as a yes/no question. */
export type Core = { readonly wanted: string; readonly question: string };

/** What a person does or is, where a person is asked for; null where none is. */
function personIn(main: string, noun: string): Core | null {
  const [, named = null] = /^the person who (.+)$/i.exec(noun) ?? [];
  const does = named ?? doneByWhom(main);
  if (does === null) return null;
  const [, person] = /^(?:is|are) ((?:your|the) [^?]+)$/i.exec(does) ?? [];
  return person === undefined
    ? { wanted: 'who', question: `Is there a person who ${does}?` }
    : { wanted: 'noun', question: `Is there ${person}?` };
}

/** "How long are tapes kept?" asks how long, and whether "tapes are kept"; null where that cannot be told. */
export function coreOf(question: string): Core | null {
  const main = mainOf(question);
  if (main === null) return null;
  const noun = measured(main) ?? nounIn(main)?.noun ?? '';
  const person = personIn(main, noun);
  if (person !== null) return person;
  if (noun !== '') return { wanted: 'noun', question: `Is there ${noun}?` };
  const { wanted, subject } = wishOf(main);
  if (partsOf(subject) === null) return ofKind(main);
  const isByWhen = wanted === 'how_long' && BY_WHEN.test(main);
  return { wanted: isByWhen ? 'by_when' : wanted, question: subject };
}
