import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import type { DraftReply, SecondLookReply } from '../../src/drafting/model/replies.ts';
import { listAnswers } from '../../src/store/answers.ts';
import { useDatabase } from '../support/database.ts';
import { testDeps } from '../support/deps.ts';
import {
  chatModelAt,
  completion,
  type ModelRequest,
  type ModelServer,
  promptOf,
  startModelServer,
  userText,
} from '../support/model-server.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

const RULE = 'Security logs of the production platform are kept for 400 days in Loghaven.';
const ENGLISH = 'Security logs of the production platform are kept for 400 days.';

/** Five languages: the question, an honest answer in it, and one whose number no document has. */
const ASKED = [
  [
    'Werden Sicherheitsprotokolle mindestens ein Jahr lang aufbewahrt?',
    'Wir bewahren die Sicherheitsprotokolle der Produktionsplattform 400 Tage lang in Loghaven auf.',
    'Wir bewahren die Sicherheitsprotokolle der Produktionsplattform 730 Tage lang in Loghaven auf.',
  ],
  [
    'Les journaux de sécurité sont-ils conservés pendant une période définie ?',
    'Les journaux de sécurité de la plateforme de production sont conservés pendant 400 jours dans Loghaven.',
    'Les journaux de sécurité de la plateforme de production sont conservés pendant 730 jours dans Loghaven.',
  ],
  [
    '¿Se conservan los registros de seguridad durante un período definido?',
    'Los registros de seguridad de la plataforma de producción se conservan durante 400 días en Loghaven.',
    'Los registros de seguridad de la plataforma de producción se conservan durante 730 días en Loghaven.',
  ],
  [
    'Os registros de segurança são mantidos por um período definido?',
    'Os registros de segurança da plataforma de produção são mantidos por 400 dias no Loghaven.',
    'Os registros de segurança da plataforma de produção são mantidos por 730 dias no Loghaven.',
  ],
  [
    'セキュリティログの保存期間は定められていますか？',
    '本番環境のセキュリティログはLoghavenに400日間保存しています。',
    '本番環境のセキュリティログはLoghavenに730日間保存しています。',
  ],
] as const;

/**
 * Drafts all questions over one English policy, with a model that says `comments[n]` to question n; the second look
 * finds all of it carried.
 */
async function drafted(comments: readonly string[]) {
  const all = testDeps(database().db, { chat: chatModelAt(server.url, { timeoutMs: 5_000 }) });
  await seedDocument(all, {
    name: 'logging.md',
    title: 'Logging Policy',
    passages: [{ section: 'Retention', text: RULE }],
  });
  server.answer = (request: ModelRequest) => {
    const name = promptOf(request);
    if (name === 'search_queries')
      return completion({
        queries: ASKED.map((_, at) => ({
          number: at + 1,
          first: 'security log retention',
          second: 'logs kept for days',
        })),
      });
    const at = ASKED.findIndex(([question]) =>
      userText(request).includes(`<question>\n${question}`),
    );
    const comment = comments[at] ?? '';
    const look: SecondLookReply = {
      claims: [],
      option: 'Yes',
      comment,
      entailed: true,
      reason: '',
    };
    const draft: DraftReply = {
      quotes: [{ passage: 1, quote: RULE }],
      state: 'settled',
      reason: null,
      choice: 'Yes',
      comment,
      open: '',
    };
    return completion(name === 'second_look' ? look : draft);
  };
  const { runId, questionnaireId } = await seedQuestionnaire(
    all,
    ASKED.map(([question]) => question),
  );
  await draftQuestionnaire(all, { runId });
  return listAnswers(all.db, questionnaireId);
}

test('questions in five languages over an English policy are drafted in their own', async () => {
  const answers = await drafted(ASKED.map(([, honest]) => honest));
  expect(answers.map(({ status }) => status)).toEqual(ASKED.map(() => 'drafted'));
  ASKED.forEach(([, honest], at) => {
    expect(answers[at]?.values.some(({ value }) => value.includes(honest))).toBe(true);
  });
});

test('a number that no document has is held in each of them', async () => {
  const answers = await drafted(ASKED.map(([, , invented]) => invented));
  expect(answers.map(({ status, reasonCode }) => [status, reasonCode])).toEqual(
    ASKED.map(() => ['needs_input', 'unsupported_claim']),
  );
});

test('a draft in English is held in each of them', async () => {
  const answers = await drafted(ASKED.map(() => ENGLISH));
  expect(answers.map(({ status, reasonCode }) => [status, reasonCode])).toEqual(
    ASKED.map(() => ['needs_input', 'other_language']),
  );
});
