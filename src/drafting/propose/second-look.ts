import type { Verdict } from '../../store/schema.ts';
import { verdictOf } from '../cells/verdict-options.ts';
import type { Dossier } from '../dossier.ts';
import { type Asking, askModel } from '../model/ask-model.ts';
import { formText, optionsOf } from '../model/form.ts';
import { attribute, dayOf, fillPrompt, inert, pastDates } from '../model/messages.ts';
import { type SecondLookReply, secondLookReply } from '../model/replies.ts';
import type { Produced, Producer, Proposal } from '../proposal.ts';

/** How much a verdict claims; a second look may only weaken a claim. */
const CLAIM: Readonly<Record<Verdict, number>> = { yes: 3, partial: 2, na: 1, no: 0 };

function messagesFor({ model }: Asking, proposal: Proposal, dossier: Dossier) {
  return fillPrompt(model, 'second-look', {
    today: dayOf(dossier.today),
    question: inert(dossier.text),
    form: formText(dossier),
    option: attribute(proposal.choice ?? 'none'),
    comment: inert(proposal.texts[0] ?? ''),
    quotes: proposal.quotes.map(({ citation, standing, date, beside }) => ({
      document: attribute(citation.document),
      section: attribute(citation.section),
      date: attribute(date ?? 'undated'),
      standing,
      beside: attribute(beside),
      past: pastDates(citation.quote, dossier.today),
      text: inert(citation.quote),
    })),
  });
}

const held = (proposal: Proposal, reply: SecondLookReply): Proposal => ({
  ...proposal,
  secondLook: {
    entailed: false,
    reason: reply.reason.trim() || 'A second look found that the quotes do not carry the answer.',
  },
});

/** The words of a second look that stand in the first answer: it may cut sentences and clauses, and add nothing. */
function shortened(before: string, after: string): string {
  const words = new Set(before.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const isCut = (after.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) =>
    words.has(word),
  );
  return isCut ? after.trim() : before;
}

/**
 * The proposal after the second look: its words cut to what the quotes carry, and a weaker option where that one
 * fits better.
 */
function looked(proposal: Proposal, reply: SecondLookReply, dossier: Dossier): Proposal {
  if (!reply.entailed) return held(proposal, reply);
  const before = proposal.texts[0] ?? '';
  const comment = shortened(before, reply.comment);
  const texts = comment === '' ? [] : [comment];
  const secondLook = { entailed: true, reason: reply.reason.trim() };
  const kept = { ...proposal, texts, secondLook };
  if (proposal.choice === null) return comment === '' ? held(proposal, reply) : kept;
  const choice = optionsOf(dossier).options.find((each) => each.trim() === reply.option?.trim());
  if (choice === undefined) return held(proposal, reply);
  if (choice === proposal.choice) return kept;
  const verdict = verdictOf(choice);
  const isWeaker =
    verdict !== null && proposal.verdict !== null && CLAIM[verdict] < CLAIM[proposal.verdict];
  return isWeaker ? { ...kept, choice, verdict } : held(proposal, reply);
}

/**
 * A fresh reader who sees question, form, answer and quotes alone, and never the passages: cuts what is not
 * carried, or holds the answer.
 */
export function createSecondLook(asking: Asking): NonNullable<Producer['confirm']> {
  return async (proposal, dossier, signal): Promise<Produced> => {
    const asked = await askModel(asking, {
      name: 'second_look',
      messages: await messagesFor(asking, proposal, dossier),
      schema: secondLookReply,
      versionIds: proposal.quotes.flatMap(({ citation }) => citation.versionId ?? []),
      signal,
    });
    if (asked.kind === 'fault') return asked.fault;
    return { kind: 'proposal', proposal: looked(proposal, asked.reply, dossier) };
  };
}
