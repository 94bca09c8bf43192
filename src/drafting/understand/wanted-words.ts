import type { Wanted } from './wanted.ts';

/** What kind of answer a question wants, in plain words. */
export const WANTED_WORDS: Readonly<Record<Wanted, string>> = {
  yes_no: 'a yes or a no',
  choice: 'one of several',
  how_long: 'a length of time',
  how_often: 'an interval (how often)',
  since_when: 'a beginning (since when)',
  when: 'a date',
  how_many: 'a number',
  share: 'a share',
  who: 'a person or a role',
  which: 'a name or a kind',
  where: 'a place',
  list: 'a list',
  describe: 'a description',
  document: 'a file',
};
