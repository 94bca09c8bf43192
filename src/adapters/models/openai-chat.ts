import {
  BaseChatModel,
  type BaseChatModelCallOptions,
} from '@langchain/core/language_models/chat_models';
import { AIMessage, type BaseMessage, HumanMessage } from '@langchain/core/messages';
import type { ChatResult } from '@langchain/core/outputs';
import { RunnableLambda } from '@langchain/core/runnables';
import type OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { z } from 'zod';
import type { ModelCall } from '../../ports.ts';
import type { EndpointHabits } from './endpoint-habits.ts';
import { modelCallError } from './openai-faults.ts';
import type { Pace } from './pace.ts';
import { parseReply } from './reply-text.ts';
import { ModelCallError, type RetryPolicy, withRetries } from './retries.ts';

const MAX_TOKENS = 1_500;

type Format = NonNullable<ChatCompletionCreateParamsNonStreaming['response_format']>;
type CallOptions = BaseChatModelCallOptions & { format?: Format; maxTokens?: number };
type Settings = {
  readonly client: OpenAI;
  readonly model: string;
  readonly timeoutMs: number;
  readonly retries: RetryPolicy;
  readonly pace: Pace;
  /** What the endpoint takes, as far as it has refused something. */
  readonly habits: EndpointHabits;
  readonly onCall?: ((call: ModelCall) => void) | undefined;
};

const roleOf = (message: BaseMessage) =>
  message.getType() === 'system' ? 'system' : message.getType() === 'ai' ? 'assistant' : 'user';

const invalid = (message: string) =>
  new ModelCallError(message, { kind: 'invalid_reply', fatal: false }, { retry: true });

const REPAIRED_CHARACTERS = 4_000;

/** The one turn in which a model may mend a reply that does not fit. */
const repairTurn = (reply: string, faults: readonly string[]): BaseMessage[] => [
  new AIMessage(reply.slice(0, REPAIRED_CHARACTERS)),
  new HumanMessage(
    `Your reply does not have the form that was asked:\n${faults.map((each) => `- ${each}`).join('\n')}\nSend the whole JSON object again, corrected, and nothing else.`,
  ),
];

/**
 * A chat model behind any OpenAI-compatible endpoint. One call is one HTTP request; retries are made where a
 * structured reply is asked.
 */
export class OpenAiChat extends BaseChatModel<CallOptions> {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    super({});
    this.#settings = settings;
    const structured = (schema: z.ZodType<Record<string, unknown>>, config?: { name?: string }) =>
      this.#structured(schema, config?.name ?? 'reply');
    this.withStructuredOutput = structured as unknown as BaseChatModel['withStructuredOutput'];
  }

  override _llmType(): string {
    return 'openai-compatible';
  }

  override async _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
  ): Promise<ChatResult> {
    const { model, timeoutMs, pace } = this.#settings;
    const sentAt = await pace.turn(options.signal);
    const limit = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
    const request: ChatCompletionCreateParamsNonStreaming = {
      model,
      messages: messages.map((message) => ({ role: roleOf(message), content: message.text })),
      max_completion_tokens: options.maxTokens ?? MAX_TOKENS,
      ...(options.format ? { response_format: options.format } : {}),
    };
    const text = await this.#send(request, signal)
      .catch((error: unknown) => {
        const fault = modelCallError(error);
        if (fault.fault.kind === 'rate_limited') pace.limited(sentAt, fault.retryAfterMs);
        throw fault;
      })
      .finally(() => pace.settled(sentAt));
    return { generations: [{ text, message: new AIMessage(text) }] };
  }

  /** One request; a second one only where the endpoint refuses a parameter that it can do without. */
  async #send(
    request: ChatCompletionCreateParamsNonStreaming,
    signal: AbortSignal,
  ): Promise<string> {
    const { client, timeoutMs, onCall, habits, pace } = this.#settings;
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1_000;
    try {
      const sent = habits.fit(request);
      const reply = await client.chat.completions.create(sent, { signal, timeout: timeoutMs });
      pace.answered();
      onCall?.({
        answered: true,
        inputTokens: reply?.usage?.prompt_tokens ?? 0,
        outputTokens: reply?.usage?.completion_tokens ?? 0,
        seconds: seconds(),
      });
      return textOf(reply);
    } catch (error) {
      if (error instanceof ModelCallError) throw error;
      onCall?.({ answered: false, inputTokens: 0, outputTokens: 0, seconds: seconds() });
      if (habits.learn(error)) return this.#send(request, signal);
      throw error;
    }
  }

  #structured<T extends Record<string, unknown>>(schema: z.ZodType<T>, name: string) {
    const format = zodResponseFormat(schema, name);
    return RunnableLambda.from(async (messages: BaseMessage[], config): Promise<T> => {
      let maxTokens = MAX_TOKENS;
      let repair: BaseMessage[] | null = null;
      let wasRepaired = false;
      const { retries, pace } = this.#settings;
      return withRetries(retries, { signal: config?.signal, pace }, async () => {
        const options = { format, maxTokens, ...(config?.signal ? { signal: config.signal } : {}) };
        const asked = [...messages, ...(repair ?? [])];
        repair = null;
        const result = await this._generate(asked, options as this['ParsedCallOptions']).catch(
          (error: unknown) => {
            if (error instanceof ModelCallError && error.fault.kind === 'truncated') maxTokens *= 2;
            throw error;
          },
        );
        const text = result.generations[0]?.text ?? '';
        const parsed = parseReply(text, schema);
        if (parsed.kind === 'fits') return parsed.reply;
        if (!wasRepaired) repair = repairTurn(text, parsed.faults);
        wasRepaired = true;
        throw invalid('The model’s reply does not have the form that was asked.');
      });
    });
  }
}

/** The text of a reply. Throws `ModelCallError`: refused, cut off, or no reply at all. */
function textOf(reply: Partial<OpenAI.Chat.Completions.ChatCompletion>): string {
  const choice = reply?.choices?.[0];
  if (!choice) throw invalid('The model’s endpoint sent something that is no reply.');
  if (choice.finish_reason === 'content_filter' || choice.message?.refusal)
    throw new ModelCallError(
      'The model refused to answer this question.',
      { kind: 'refused', fatal: false },
      { retry: false },
    );
  if (choice.finish_reason === 'length')
    throw new ModelCallError(
      'The model’s reply was cut off.',
      { kind: 'truncated', fatal: false },
      { retry: true },
    );
  const text = choice.message?.content;
  if (typeof text !== 'string' || text.trim() === '')
    throw invalid('The model sent an empty reply.');
  return text;
}
