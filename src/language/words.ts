import { memoized } from './memo.ts';

const SUFFIXES = [
  'ibilities',
  'ability',
  'ations',
  'ation',
  'ements',
  'ement',
  'ments',
  'ment',
  'nesses',
  'ness',
  'ions',
  'ion',
  'ings',
  'ing',
  'ives',
  'ive',
  'ers',
  'ors',
  'ies',
  'ied',
  'ally',
  'ely',
  'ly',
  'es',
  'ed',
  'er',
  'or',
  'al',
  's',
  'y',
  'e',
];

const IRREGULAR: Readonly<Record<string, string>> = {
  left: 'leav',
  leaving: 'leav',
  leaves: 'leav',
  leave: 'leav',
  leaver: 'leav',
  leavers: 'leav',
  kept: 'keep',
  held: 'hold',
  written: 'write',
  wrote: 'write',
  took: 'take',
  taken: 'take',
  taking: 'take',
  sent: 'send',
  told: 'tell',
  given: 'give',
  gave: 'give',
  made: 'make',
  make: 'make',
  makes: 'make',
  take: 'take',
  takes: 'take',
  write: 'write',
  writes: 'write',
  writing: 'write',
  give: 'give',
  gives: 'give',
  giving: 'give',
  choose: 'choose',
  chooses: 'choose',
  chose: 'choose',
  making: 'make',
  done: 'do',
  did: 'do',
  does: 'do',
  production: 'production',
  people: 'person',
  persons: 'person',
  data: 'data',
  access: 'access',
  process: 'process',
  business: 'business',
  analyses: 'analys',
  analysis: 'analys',
  analyzed: 'analys',
  analysed: 'analys',
  analyze: 'analys',
  analyse: 'analys',
  organisation: 'organiz',
  organization: 'organiz',
  media: 'media',
  virus: 'virus',
  wireless: 'wireless',
  status: 'status',
  hired: 'hire',
  hiring: 'hire',
  hires: 'hire',
  hire: 'hire',
  tested: 'test',
  nda: 'nda',
  security: 'security',
  secure: 'secure',
  secured: 'secure',
  securely: 'secure',
  policy: 'policy',
  policies: 'policy',
  party: 'party',
  parties: 'party',
  code: 'code',
  coding: 'code',
  use: 'use',
  used: 'use',
  uses: 'use',
  using: 'use',
  ceased: 'ceas',
  cease: 'ceas',
  lost: 'lose',
  loss: 'lose',
  lose: 'lose',
  stolen: 'steal',
  theft: 'steal',
  critical: 'critic',
  personal: 'personal',
  personnel: 'personnel',
  physical: 'physical',
  physically: 'physical',
  notice: 'notif',
  notices: 'notif',
  notify: 'notif',
  notified: 'notif',
  notifies: 'notif',
  notification: 'notif',
  notifications: 'notif',
  chosen: 'choose',
  broken: 'break',
  run: 'run',
  ran: 'run',
  running: 'run',
  frozen: 'freez',
  met: 'meet',
  apply: 'apply',
  applies: 'apply',
  applied: 'apply',
  applying: 'apply',
};

/** A word's root, the same for its inflections in British and American spelling. Made for comparing, never shown. */
export const stem = memoized(rootOf);

function rootOf(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || /\d/.test(word)) return word;
  let root = word.replace(/is(?=(e|ed|es|ing|ation|ations)$)/, 'iz');
  for (let pass = 0; pass < 2; pass++) {
    const suffix = SUFFIXES.find((each) => root.endsWith(each) && root.length - each.length >= 3);
    if (suffix === undefined || (suffix === 's' && /(ss|us|is)$/.test(root))) break;
    root = root.slice(0, -suffix.length);
    if (suffix !== 's') break;
  }
  return root.replace(/([bdfgklmnprt])\1$/, '$1');
}

/** The words of a text in order: lower case, compatibility forms made plain, hyphens and slashes part words. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/n't\b/g, ' not')
      .replace(/\bcan\s?not\b/g, 'can not')
      .replace(/'s?\b/g, '')
      .match(/[\p{L}\p{N}]+(?:\.\d+)*/gu) ?? []
  );
}
