import { foundIn, fromLexicon } from '../../lexicon/look-up.ts';
import { readLexicon } from '../../lexicon/read-lexicon.ts';

/**
 * Words of one language by which an answer would bind the company (`promise`: single words; `binds`: who grants or
 * undertakes what), and by which a question asks what only people may answer: past incidents, law and money, files
 * to hand over (`unless…`: looks like it).
 */
type BindingWords = {
  readonly promise: RegExp;
  readonly binds: RegExp;
  readonly incidents: RegExp;
  readonly unlessIncidents: RegExp;
  readonly legal: RegExp;
  readonly attachment: RegExp;
  readonly unlessAttachment: RegExp;
};

const byLanguage = fromLexicon(
  (): ReadonlyMap<string, BindingWords> =>
    new Map(
      readLexicon()
        .filter(({ supports }) => supports.includes('judging'))
        .map(({ code }) => [
          code,
          {
            promise: foundIn('binding.promise', code),
            binds: foundIn('binding.binds', code),
            incidents: foundIn('topic.incidents', code),
            unlessIncidents: foundIn('topic.incidents-unless', code),
            legal: foundIn('topic.legal', code),
            attachment: foundIn('topic.attachment', code),
            unlessAttachment: foundIn('topic.attachment-unless', code),
          },
        ]),
    ),
);

/**
 * The binding words of a language; undefined where they are not known: an answer in it cannot be judged and is held.
 */
export const bindingWordsOf = (language: string | null): BindingWords | undefined =>
  byLanguage().get(language ?? '');
