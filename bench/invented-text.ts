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

/** Words as frequent as in real policies: few in a fifth of the passages, most in hardly any (Zipf–Mandelbrot). */
const DISTINCT_WORDS = 4_000;
const FLATNESS = 30;

function word(random: () => number): string {
  const rank =
    Math.floor(FLATNESS * ((DISTINCT_WORDS + FLATNESS) / FLATNESS) ** random()) - FLATNESS;
  return WORDS[rank] ?? rareWord(rank);
}

function rareWord(rank: number): string {
  const syllables = ['ba', 'den', 'fi', 'gor', 'lu', 'mek', 'no', 'pra', 'ris', 'tov'];
  return [...String(rank)].map((digit) => syllables[Number(digit)]).join('');
}

/** A sentence in the vocabulary of security policies that means nothing. */
export function sentence(random: () => number, words: number): string {
  const text = Array.from({ length: words }, () => word(random)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function question(random: () => number): string {
  return `Is ${sentence(random, 9).slice(0, -1).toLowerCase()}?`;
}
