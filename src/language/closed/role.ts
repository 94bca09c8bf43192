import { wordsOf } from '../words.ts';
import { isHarmless } from './harmless.ts';
import { isKnown } from './known.ts';

/** Roles and bodies of a company by which things are done there, singular. The source of a pattern without groups. */
const ROLE =
  '(?:team|officer|manager|director|owner|department|lead|engineer|committee|board|council|office|president|supervisor|administrator|representative|auditor|counsel|group|function|desk|coordinator|commander|architect|analyst|developer|head|employee|contractor|member|staff|personnel|workforce|ciso|cto|ceo|coo|cfo|cio|dpo)';
const AGENT = new RegExp(
  `(?:^\\W*|\\bby )(?:[\\w-]+ ){0,5}?${ROLE}s?(?: ${ROLE}s?)*\\b(?: of (?:the |our )?[\\w-]+(?: and [\\w-]+)?)?`,
  'g',
);
const IS_ROLE = new RegExp(`^(?:by|${ROLE}s?)$`);

/** A text in small letters without who does it, where that is a role of the company's own, told by nothing but words of the trade. */
export const withoutAgent = (text: string): string =>
  text.replace(AGENT, (agent) =>
    wordsOf(agent).every((word) => isHarmless(word) || IS_ROLE.test(word) || isKnown(word))
      ? ' '
      : agent,
  );
