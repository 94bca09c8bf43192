import { BUILT_IN_DRAFTER } from '../drafting/origins.ts';
import type { Deps } from '../ports.ts';
import { type ForecastFacts, getForecastFacts } from '../store/forecasts.ts';

/** What drafting is likely to leave to people, told before it begins. */
export type Forecast = Pick<
  ForecastFacts,
  'questions' | 'reusable' | 'sameForm' | 'isCorrected'
> & {
  /** How many questions will likely stay open; null where no earlier run tells. */
  readonly likelyOpen: number | null;
};

/** Fewer drafts tell nothing about the next ones. */
const LEAST_DRAFTS = 20;

/** From what the database knows: no model is asked and nothing is drafted. */
export async function forecastQuestionnaire(
  { db, clock, chat }: Pick<Deps, 'db' | 'clock' | 'chat'>,
  id: string,
): Promise<Forecast> {
  const drafter = chat?.model ?? BUILT_IN_DRAFTER;
  const today = clock.now().toISOString().slice(0, 10);
  const facts = await getForecastFacts(db, { id, drafter, today });
  const { questions, reusable, sameForm, isCorrected, earlier, earlierDrafted } = facts;
  const likelyOpen =
    earlier < LEAST_DRAFTS
      ? null
      : Math.round((questions - reusable) * (1 - earlierDrafted / earlier));
  return { questions, reusable, sameForm, isCorrected, likelyOpen };
}

const count = (value: number, one: string, many = `${one}s`) =>
  `${value.toLocaleString('en-GB')} ${value === 1 ? one : many}`;

/** The forecast in sentences. */
export function forecastWords(forecast: Forecast): string {
  const { questions, reusable, sameForm, isCorrected, likelyOpen } = forecast;
  const form =
    sameForm > 0
      ? `The form is known from ${count(sameForm, 'earlier questionnaire')}.`
      : isCorrected
        ? 'The form is known: somebody has said how it is read.'
        : 'The form is new here.';
  const reuse =
    reusable === 0
      ? 'none was answered before in the same words'
      : `${reusable.toLocaleString('en-GB')} ${reusable === 1 ? 'was' : 'were'} answered before in the same words`;
  const open =
    likelyOpen === null
      ? 'How many stay open shows after the first drafting.'
      : `As earlier drafting went, about ${likelyOpen.toLocaleString('en-GB')} will need your input.`;
  return `${form} ${count(questions, 'question')}; ${reuse}. ${open}`;
}
