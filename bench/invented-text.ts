const WORDS =
  `access account administrator alert approval asset audit authentication backup certificate change classification cloud
  code company compliance confidential configuration contract control credential customer data database deletion
  deployment detection device disaster employee encryption endpoint environment evidence exception firewall governance
  identity incident infrastructure integrity inventory key laptop least log malware monitoring multi-factor network
  notification password patch penetration period personnel physical policy privacy privilege procedure production
  provider quarterly recovery register regulation remote report requirement response restore retention review risk role
  scan secret security segregation server service session software standard storage supplier system termination test
  third-party threat token training transfer transmission update user vendor vulnerability annually daily monthly owner
  manager team tool approved documented encrypted enforced logged managed monitored restricted reviewed tested`.split(
    /\s+/,
  );

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A sentence in the vocabulary of security policies that means nothing. */
export function sentence(random: () => number, words: number): string {
  const picked = Array.from(
    { length: words },
    () => WORDS[Math.floor(random() * random() * WORDS.length)] ?? 'control',
  );
  const text = picked.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function question(random: () => number): string {
  return `Is ${sentence(random, 9).slice(0, -1).toLowerCase()}?`;
}
