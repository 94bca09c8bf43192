import { describe, expect, test } from 'vitest';
import { denialIsSaid } from '../../../src/drafting/gates/denial.ts';
import { polarityAgrees } from '../../../src/drafting/gates/polarity.ts';
import { affirmsUnturned } from '../../../src/drafting/gates/unturned.ts';
import type { Proposal } from '../../../src/drafting/proposal.ts';
import { aCase, quoted } from './a-case.ts';

const ASKS: readonly string[] = [
  'Werden die Sicherungen der Produktionsdatenbanken verschlüsselt?',
  'Les sauvegardes des bases de production sont-elles chiffrées ?',
  '¿Se cifran las copias de seguridad de las bases de producción?',
  'As cópias de segurança das bases de produção são cifradas?',
  '本番データベースのバックアップは暗号化されていますか。',
];
const QUERIES = ['backups of production databases are encrypted', 'encryption of database backups'];

const given = (
  verdict: Proposal['verdict'],
  says: string,
  { asks, queries }: { asks: string; queries: readonly string[] },
) =>
  aCase('model', {
    proposal: { verdict, quotes: [quoted(says)], texts: [] },
    dossier: { asks, page: says, queries: [asks, ...queries] },
  });

describe.each(ASKS)('the English queries stand for “%s”', (asks) => {
  const written = { asks, queries: QUERIES };
  const none = { asks, queries: [] };

  test('a Yes against a denial, or on what holds only in part, is held', () => {
    const denied = 'Backups of production databases are not encrypted.';
    expect(polarityAgrees.judge(given('yes', denied, written))).toMatchObject({
      code: 'conflicting_evidence',
    });
    expect(polarityAgrees.judge(given('yes', denied, none))).toBe('unknown');
    const bound = 'Backups of production databases are encrypted where time allows.';
    expect(affirmsUnturned.judge(given('yes', bound, written))).toMatchObject({
      code: 'conflicting_evidence',
    });
    expect(affirmsUnturned.judge(given('yes', bound, none))).toBe('unknown');
  });

  test('a No against what is affirmed is held, a No on a denial passes', () => {
    const affirmed = 'Backups of production databases are encrypted.';
    expect(polarityAgrees.judge(given('no', affirmed, written))).toMatchObject({
      code: 'conflicting_evidence',
    });
    const denied = 'Backups of production databases are not encrypted.';
    expect(polarityAgrees.judge(given('no', denied, written))).toBe('passed');
    expect(denialIsSaid.judge(given('no', denied, written))).toBe('passed');
  });

  test('“not applicable” wants the absence of this very thing', () => {
    const other = 'There is no fish in the pond.';
    expect(denialIsSaid.judge(given('na', other, written))).toMatchObject({
      code: 'not_enough_evidence',
    });
    expect(denialIsSaid.judge(given('na', 'There are no databases.', written))).toBe('passed');
  });
});
