import type { CertificateFact } from '../../facts.ts';

/** `iso27001` of `ISO/IEC 27001:2022`, and the edition where one is named. */
export function keyOf(standard: string): { key: string; edition: string | null } {
  const [name = '', edition = null] = standard.split(':');
  const key = name.toLowerCase().replace(/\/\s?iec|[\s-]|\bv?\d\.\d.*$/g, '');
  return { key: key.replace(/^bsic5$/, 'c5').replace(/^pci$/, 'pcidss'), edition };
}

/** The certificates for a standard that is asked for, the one that is valid longest first. */
export function matching(
  asked: string,
  certificates: readonly CertificateFact[],
): CertificateFact[] {
  const { key, edition } = keyOf(asked);
  if (key === 'iso') {
    const own = certificates.filter(({ standard }) => keyOf(standard).key.startsWith('iso'));
    return own.length === 1 ? own : [];
  }
  return certificates
    .filter(({ standard }) => {
      const own = keyOf(standard);
      return (
        own.key === key && (edition === null || own.edition === null || own.edition === edition)
      );
    })
    .toSorted((one, other) => (other.validUntil ?? '').localeCompare(one.validUntil ?? ''));
}
