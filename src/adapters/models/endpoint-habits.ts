import { APIError } from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';

type Request = ChatCompletionCreateParamsNonStreaming;

/** What is asked of an endpoint until it refuses: that it keeps nothing, and a reply of a certain form. */
const STEPS = {
  store: ['never', 'unsaid'],
  format: ['json_schema', 'json_object', 'unsaid'],
  limit: ['max_completion_tokens', 'max_tokens'],
} as const;

type Habit = keyof typeof STEPS;

/** Which of its parameters an endpoint's fault is about; null where it is about something else. */
function refusedHabit(error: APIError): Habit | null {
  if (error.status !== 400 && error.status !== 422) return null;
  const said = `${error.param ?? ''} ${error.message}`.toLowerCase();
  if (/\bresponse_format\b|\bjson_schema\b|\bjson_object\b|structured output/.test(said))
    return 'format';
  if (/\bmax_completion_tokens\b/.test(said)) return 'limit';
  return /\bstore\b/.test(said) ? 'store' : null;
}

/**
 * What one endpoint takes, learned from what it refuses and remembered for the process: servers that speak the
 * OpenAI protocol know different parts of it.
 */
export class EndpointHabits {
  readonly #at: Record<Habit, number> = { store: 0, format: 0, limit: 0 };

  /** The request as this endpoint takes it. */
  fit({ max_completion_tokens: limit, response_format: format, ...request }: Request): Request {
    const asked = STEPS.format[this.#at.format];
    return {
      ...request,
      ...(STEPS.store[this.#at.store] === 'never' ? { store: false } : {}),
      ...(limit === undefined || limit === null
        ? {}
        : { [STEPS.limit[this.#at.limit] ?? 'max_tokens']: limit }),
      ...(format === undefined || asked === 'unsaid'
        ? {}
        : { response_format: asked === 'json_object' ? { type: 'json_object' as const } : format }),
    };
  }

  /** Learns from a fault. True where the same request is worth sending again, without what was refused. */
  learn(error: unknown): boolean {
    const habit = error instanceof APIError ? refusedHabit(error) : null;
    if (habit === null || this.#at[habit] + 1 >= STEPS[habit].length) return false;
    this.#at[habit] += 1;
    return true;
  }
}
