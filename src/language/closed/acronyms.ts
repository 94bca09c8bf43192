/**
 * A text without the acronyms that stand in brackets behind the words whose initials they are: "multi-factor
 * authentication (MFA)".
 */
export const withoutAcronyms = (text: string): string =>
  text.replace(/\s\((\p{Lu}{2,8})s?\)/gu, (said, acronym: string, at: number) => {
    const initials = (text.slice(0, at).match(/\p{L}+/gu) ?? []).map((word) => word[0] ?? '');
    const last = initials.join('').toUpperCase();
    return last.endsWith(acronym) || last.replace(/[OAF]/g, '').endsWith(acronym) ? '' : said;
  });
