import { tagged } from './grammar/read-grammar.ts';
import { isVerbal } from './grammar/verb-groups.ts';

/** Does a text only name what it wants ("Company name"), without a verb and a question mark? */
export const readsAsLabel = (text: string): boolean =>
  !text.includes('?') && !tagged(text).some(isVerbal);
