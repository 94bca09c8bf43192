import { squeeze } from '../../language/ground.ts';
import { topicShare } from '../../language/weights.ts';
import type { Verdict } from '../../store/schema.ts';
import { verdictOf } from '../cells/verdict-options.ts';
import { quoteFrom } from '../cite.ts';
import type { Dossier } from '../dossier.ts';
import { hasEnoughLetters, longEnough } from '../long-enough.ts';
import { type Asking, askModel } from '../model/ask-model.ts';
import { formText, optionsOf } from '../model/form.ts';
import { attribute, dayOf, fillPrompt, inert, pastDates } from '../model/messages.ts';
import { type DraftReply, draftReply } from '../model/replies.ts';
import { type Selection, selectPassages, sentText } from '../model/select-passages.ts';
import { nothing, type Produced, type Producer, type Quoted } from '../proposal.ts';
import { createSecondLook } from './second-look.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;

/** A model's text without characters that no cell and no database takes. */
const cleaned = (text: string): string => text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();

const REFUSAL = /^\s*(?:i(?:['’]m| am) (?:sorry|unable)|sorry,|i can(?:no|['’])t|as an ai\b)/i;

/** The quotes of a reply that stand in the passage of this prompt that they name; null where one does not. */
function quotesOf(reply: DraftReply, passages: Selection['passages']): Quoted[] | null {
  const quotes = reply.quotes
    .filter(({ quote }) => squeeze(quote) !== '')
    .map(({ passage, quote }) => {
      const candidate = passages[passage - 1];
      return candidate && squeeze(sentText(candidate)).includes(squeeze(quote))
        ? { candidate, quote: longEnough(candidate.text, cleaned(quote)) }
        : null;
    });
  if (!quotes.every((each) => each !== null)) return null;
  return quotes
    .filter(({ quote }) => hasEnoughLetters(quote))
    .map(({ candidate, quote }) => quoteFrom(candidate, quote));
}

function withheldText({ withheld }: Selection): string {
  if (withheld.length === 0) return '';
  const each = withheld.map(
    ({ document, passages }) =>
      `${passages} ${passages === 1 ? 'passage' : 'passages'} of ${document}`,
  );
  return ` Not sent to the model: ${each.join(', ')}; an administrator can allow it.`;
}

/** What the reply says of the verdict: the option that it chose, by its meaning. */
function chosen(
  reply: DraftReply,
  dossier: Dossier,
): { choice: string | null; verdict: Verdict | null } | null {
  const { isClosed, options } = optionsOf(dossier);
  if (options.length === 0 || (!isClosed && reply.choice === null))
    return { choice: null, verdict: null };
  const choice = options.find((each) => each.trim() === reply.choice?.trim());
  return choice === undefined ? null : { choice, verdict: verdictOf(choice) };
}

/**
 * What the documents say without settling the matter: shown to the person, with the model's own words on what is
 * missing.
 */
function notSettled(reply: DraftReply, quotes: readonly Quoted[], selection: Selection): Produced {
  const open = cleaned(reply.open) || 'The passages do not settle the question.';
  return {
    kind: 'nothing',
    code: reply.state === 'contradictory' ? 'conflicting_evidence' : 'model_abstained',
    reason: `${open}${withheldText(selection)}`,
    suggestion: cleaned(reply.comment) || null,
    near: quotes,
    final: true,
  };
}

function producedFrom(
  reply: DraftReply,
  dossier: Dossier,
  given: { selection: Selection; instructions: string },
): Produced {
  const comment = cleaned(reply.comment);
  if (REFUSAL.test(comment))
    return {
      kind: 'fault',
      code: 'model_refused',
      reason: 'The model refused to answer this question. (model_refused)',
      outage: null,
    };
  const quotes = quotesOf(reply, given.selection.passages);
  if (quotes === null)
    return {
      kind: 'nothing',
      code: 'quote_not_found',
      reason: 'A quote does not stand in the passages that were given, so the draft was held back.',
      suggestion: comment || null,
      final: true,
    };
  const answer = chosen(reply, dossier);
  const isOpen = reply.state === 'not_settled' || reply.state === 'contradictory';
  if (
    isOpen ||
    answer === null ||
    quotes.length === 0 ||
    (answer.choice === null && comment === '')
  )
    return notSettled(reply, quotes, given.selection);
  const proof = quotes.map(({ citation }) => `${citation.quote}\n${citation.section ?? ''}`);
  return {
    kind: 'proposal',
    proposal: {
      origin: 'model',
      ...answer,
      texts: comment === '' ? [] : [comment],
      quotes,
      strength: topicShare(dossier.understanding.shape.units, proof.join('\n')).coverage,
      qualification: reply.state === 'qualified' ? reply.reason : null,
      open: cleaned(reply.open) || null,
      secondLook: null,
      instructions: given.instructions,
      reuse: null,
    },
  };
}

/** Earlier answers that the model may see: approved ones of near meaning. They are context and never quoted. */
const EARLIER = 2;

const rowOf = ({ question }: Dossier) =>
  [
    ['Id', question.id],
    ['Section', question.section],
    ['Guidance', question.guidance],
    ['The row before', question.before],
    ['The question that this one hangs on', question.parent],
  ].flatMap(([name, value]) => (value ? [{ name, value: inert(value).slice(0, 1_500) }] : []));

/**
 * The messages of one question: rules, then the passages, the day, the row, the question and the form, each delimited.
 */
function messagesFor({ model }: Asking, dossier: Dossier, { passages }: Selection) {
  return fillPrompt(model, 'draft', {
    passages: passages.map((each, index) => ({
      number: index + 1,
      document: attribute(each.document),
      section: attribute(each.section),
      date: attribute(each.date ?? 'undated'),
      kind: each.documentKind,
      standing: each.standing,
      header: attribute(each.header?.join(' | ') ?? null),
      lead: attribute(each.lead),
      past: pastDates(sentText(each), dossier.today),
      text: inert(sentText(each)),
    })),
    today: dayOf(dossier.today),
    earlier: dossier.earlier
      .filter(({ entry }) => entry.modelAllowed)
      .slice(0, EARLIER)
      .map(({ entry }) => ({
        date: attribute(entry.reviewedAt ?? entry.createdAt.toISOString().slice(0, 10)),
        question: attribute(entry.question),
        answer: inert([entry.choice, entry.answer].filter(Boolean).join('. ')).slice(0, 800),
      })),
    row: rowOf(dossier),
    question: inert(dossier.text),
    form: formText(dossier),
  });
}

/**
 * Proposes what a chat model says: numbered passages out (only of documents that may leave the process), a reply by
 * schema back, then a second look by question, answer and quotes alone.
 */
export function createModelProducer(asking: Asking): Producer {
  const attempt = async (dossier: Dossier, contextTokens: number, signal?: AbortSignal) => {
    const selection = selectPassages(dossier, contextTokens);
    if (selection.passages.length === 0)
      return {
        tooLong: false,
        produced: nothing(
          'no_evidence',
          `No passage that may be sent to the model is about this question.${withheldText(selection)}`,
        ),
      };
    const asked = await askModel(asking, {
      name: 'draft_answer',
      messages: await messagesFor(asking, dossier, selection),
      schema: draftReply,
      versionIds: selection.passages.map(({ versionId }) => versionId),
      signal,
    });
    if (asked.kind === 'fault') return { produced: asked.fault, tooLong: asked.tooLong };
    const instructions = asking.model.prompts['draft.system'];
    return {
      produced: producedFrom(asked.reply, dossier, { selection, instructions }),
      tooLong: false,
    };
  };
  return {
    origin: 'model',
    isLast: true,
    given: (dossier) =>
      selectPassages(dossier, asking.model.contextTokens).passages.map(({ id }) => id),
    propose: async (dossier, signal) => {
      const { contextTokens } = asking.model;
      const first = await attempt(dossier, contextTokens, signal);
      return first.tooLong
        ? (await attempt(dossier, contextTokens / 2, signal)).produced
        : first.produced;
    },
    confirm: createSecondLook(asking),
  };
}
