/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 100;

/** A name that every system takes for a file in a folder, never a path: what stands in the way becomes a space. */
export function fileNameOf(title: string, extension: string): string {
  const base = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M} _().,&+-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/^[ .]+|[ .]+$/g, '');
  const name = base === '' || RESERVED.test(base) ? `document ${base}`.trim() : base;
  const end = /^\.[a-z0-9]{1,8}$/i.exec(extension)?.[0].toLowerCase() ?? '';
  return name.toLowerCase().endsWith(end) ? name : `${name}${end}`;
}

/** The same names, each once also where capitals do not count: the second of two is numbered. */
export function namesApart(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, base = name, end = ''] = /^(.*?)(\.[a-z0-9]{1,8})?$/is.exec(name) ?? [];
    let apart = name;
    for (let count = 2; taken.has(apart.toLowerCase()); count += 1)
      apart = `${base} (${count})${end}`;
    taken.add(apart.toLowerCase());
    return apart;
  });
}
