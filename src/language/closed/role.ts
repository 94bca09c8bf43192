import { fromLexicon } from '../../lexicon/look-up.ts';
import { anyOf } from '../../lexicon/prose.ts';
import { wordsOf } from '../words.ts';
import { isHarmless } from './harmless.ts';
import { isKnown } from './known.ts';

/** Whom a text names at its beginning or behind "by", and what is a role of them alone. */
const agents = fromLexicon(() => {
  const role = anyOf('closed.role');
  const roles = `${role}s?`.replaceAll('\\b', '');
  return {
    named: new RegExp(
      `(?:^\\W*|\\bby )(?:[\\w-]+ ){0,5}?${roles}(?: ${roles})*\\b(?: of (?:the |our )?[\\w-]+(?: and [\\w-]+)?)?`,
      'g',
    ),
    alone: new RegExp(`^(?:by|${roles})$`),
  };
});

/** A text in small letters without who does it, where that is a role of the company's own, told by nothing but words of the trade. */
export const withoutAgent = (text: string): string =>
  text.replace(agents().named, (agent) =>
    wordsOf(agent).every((word) => isHarmless(word) || agents().alone.test(word) || isKnown(word))
      ? ' '
      : agent,
  );
