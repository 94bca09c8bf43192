import { expect, test } from 'vitest';
import { judge } from '../../../src/drafting/gates/gates.ts';
import { topicForPeople } from '../../../src/drafting/gates/routed-topics.ts';
import { aCase, quoted } from './a-case.ts';

const PAGE = 'Backups of production databases are encrypted with AES-256 and kept for 35 days.';

/** What a model writes to search for these questions. */
const QUERIES = ['encryption of database backups', 'backups kept for days'];

/** What the gates say of a model's answer in another language to a question in that language, over an English page. */
const ruling = (asks: string, said: string, page = PAGE) =>
  judge(
    aCase('model', {
      proposal: { texts: [said], quotes: [quoted(page)] },
      dossier: { asks, page, queries: [asks, ...QUERIES] },
    }),
  );

test.each([
  [
    'Werden Sicherungen der Produktionsdatenbanken verschlüsselt?',
    'Wir verschlüsseln alle Sicherungen der Produktionsdatenbanken mit AES-256.',
  ],
  [
    'Les sauvegardes des bases de production sont-elles chiffrées ?',
    'Les sauvegardes des bases de données de production sont chiffrées avec AES-256.',
  ],
  [
    '¿Se cifran las copias de seguridad de las bases de datos?',
    'Las copias de seguridad se cifran con AES-256 y se conservan 35 días.',
  ],
  [
    'Os backups dos bancos de dados são criptografados?',
    'Os backups dos bancos de dados de produção são criptografados com AES-256.',
  ],
  [
    'データベースのバックアップは暗号化されていますか？',
    '本番データベースのバックアップはAES-256で暗号化しています。',
  ],
])('a right answer to “%s” goes to review', (asks, said) => {
  const { held, trace } = ruling(asks, said);
  expect(held).toBeNull();
  expect(trace.some(({ outcome }) => outcome === 'unknown')).toBe(true);
});

test.each([
  [
    'Werden Sicherungen verschlüsselt?',
    'Wir verschlüsseln die Sicherungen mit AES-128.',
    'unsupported_claim',
  ],
  [
    'Werden Sicherungen verschlüsselt?',
    'Wir verschlüsseln die Sicherungen und halten sie 90 Tage vor.',
    'unsupported_claim',
  ],
  [
    'バックアップは暗号化されていますか？',
    'バックアップはNorrvikの鍵で暗号化しています。',
    'unsupported_claim',
  ],
  [
    'Werden Sicherungen alle 10 Tage getestet und verschlüsselt?',
    'Wir verschlüsseln unsere Sicherungen.',
    'conflicting_evidence',
  ],
  [
    'Werden Sicherungen verschlüsselt?',
    'Wir verschlüsseln Sicherungen; Sie dürfen uns jederzeit prüfen.',
    'commitment',
  ],
  [
    'Werden Sicherungen verschlüsselt?',
    'Wir verschlüsseln Sicherungen und haften für alle Schäden.',
    'commitment',
  ],
  [
    'Les sauvegardes sont-elles chiffrées ?',
    'Les sauvegardes sont chiffrées et nous garantissons leur disponibilité.',
    'commitment',
  ],
  [
    'Les sauvegardes sont-elles chiffrées ?',
    'Les sauvegardes sont chiffrées ; le client peut nous auditer à tout moment.',
    'commitment',
  ],
  [
    'バックアップは暗号化されていますか？',
    'バックアップは暗号化しています。損害はすべて補償します。',
    'commitment',
  ],
  [
    'Werden Sicherungen der Datenbanken verschlüsselt?',
    'We encrypt the backups of our production databases.',
    'other_language',
  ],
  [
    'Czy kopie zapasowe baz danych są szyfrowane?',
    'Kopie zapasowe baz danych są szyfrowane.',
    'sensitive_topic',
  ],
] as const)('“%s” / “%s” is held (%s)', (asks, said, code) => {
  expect(ruling(asks, said).held?.code).toBe(code);
});

/** The same questions in other languages, a model that says the verdict, and what the English page says. */
const verdicts = (verdict: 'yes' | 'na', page: string) =>
  [
    [
      'Werden Sicherungen der Datenbanken verschlüsselt?',
      'Das trifft auf alle unsere Sicherungen zu.',
    ],
    [
      'Les sauvegardes des bases de production sont-elles chiffrées ?',
      'C’est bien le cas de toutes nos sauvegardes.',
    ],
    ['データベースのバックアップは暗号化されていますか？', 'はい、当社ではそのとおりです。'],
  ].map(([asks = '', said = '']) => {
    const proposal = { verdict, texts: [said], quotes: [quoted(page)] };
    return judge(
      aCase('model', { proposal, dossier: { asks, page, queries: [asks, ...QUERIES] } }),
    );
  });

test('a Yes in another language rests on an English sentence that denies nothing', () => {
  for (const page of [
    'Backups of production databases are not encrypted.',
    'No backup of a database is encrypted.',
    'Backups are encrypted, except those of databases.',
  ])
    for (const { held } of verdicts('yes', page)) expect(held?.code).toBe('conflicting_evidence');
  for (const { held } of verdicts('yes', PAGE)) expect(held).toBeNull();
});

test('a “not applicable” in another language rests on an exclusion or an absence, not on any denial', () => {
  for (const { held } of verdicts('na', 'Backups of databases are not encrypted.'))
    expect(held).not.toBeNull();
  for (const { held } of verdicts('na', 'We have no databases and no backups of them.'))
    expect(held).toBeNull();
});

test.each([
  'Gab es in den letzten drei Jahren Sicherheitsvorfälle?',
  'Besteht eine Cyberversicherung?',
  'Kam es zu Datenpannen oder wurden Systeme gehackt?',
  'Avez-vous subi une violation de données ?',
  'Disposez-vous d’une assurance cyber ?',
  '¿Han sufrido alguna brecha de seguridad?',
  'Houve vazamento de dados nos últimos anos?',
  'Avete subito violazioni dei dati negli ultimi anni?',
  'Heeft u in de afgelopen drie jaar een datalek gehad?',
  '過去3年間に情報漏洩の事故はありましたか？',
  'サイバー保険に加入していますか？',
])('“%s” is for people', (asks) => {
  expect(topicForPeople(asks)?.code).toBe('sensitive_topic');
});

test.each([
  'Gibt es einen Plan für Sicherheitsvorfälle?',
  'Disposez-vous d’un plan de réponse aux incidents ?',
  '¿Tienen un plan de respuesta a incidentes?',
  'Avez-vous un processus de gestion des incidents de sécurité ?',
  'Sind Prozesse für Sicherheitsvorfälle definiert?',
  '¿Ha definido un procedimiento para notificar incidentes?',
  'Já existe um plano de resposta a incidentes?',
  'Avete un piano di risposta agli incidenti?',
  'インシデント対応計画はありますか？',
  'Heeft u een procedure voor het melden van incidenten?',
])('“%s” is not', (asks) => {
  expect(topicForPeople(asks)).toBeNull();
});
