import {
  BaseChatModel,
  type BaseChatModelCallOptions,
} from '@langchain/core/language_models/chat_models';
import { AIMessage, type BaseMessage } from '@langchain/core/messages';
import type { ChatResult } from '@langchain/core/outputs';
import { RunnableLambda } from '@langchain/core/runnables';
import type OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { z } from 'zod';
import type { ModelCall } from '../../ports.ts';
import { modelCallError } from './openai-faults.ts';
import { ModelCallError, type RetryPolicy, withRetries } from './retries.ts';
import type { Turns } from './turns.ts';

const MAX_TOKENS = 1_500;

type Format = NonNullable<ChatCompletionCreateParamsNonStreaming['response_format']>;
type CallOptions = BaseChatModelCallOptions & { format?: Format; maxTokens?: number };
type Settings = {
  readonly client: OpenAI;
  readonly model: string;
  readonly timeoutMs: number;
  readonly retries: RetryPolicy;
  /** As many calls at a time as are allowed; one that waits does not time out. */
  readonly turns: Turns;
  readonly onCall?: ((call: ModelCall) => void) | undefined;
};

const roleOf = (message: BaseMessage) =>
  message.getType() === 'system' ? 'system' : message.getType() === 'ai' ? 'assistant' : 'user';

const invalid = (message: string) =>
  new ModelCallError(message, { kind: 'invalid_reply', fatal: false }, { retry: true });

const unfenced = (text: string) =>
  /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/i.exec(text)?.[1] ?? text;

function parsed<T>(text: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(unfenced(text)));
  } catch {
    throw invalid('The model’s reply does not have the form that was asked.');
  }
}

/** A chat model behind any OpenAI-compatible endpoint. One call is one HTTP request; retries are made where a structured reply is asked. */
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

  override _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
  ): Promise<ChatResult> {
    return this.#settings.turns.take(() => this.#call(messages, options), options.signal);
  }

  async #call(messages: BaseMessage[], options: this['ParsedCallOptions']): Promise<ChatResult> {
    const { client, model, timeoutMs, onCall } = this.#settings;
    const limit = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
    const request: ChatCompletionCreateParamsNonStreaming = {
      model,
      messages: messages.map((message) => ({ role: roleOf(message), content: message.text })),
      max_completion_tokens: options.maxTokens ?? MAX_TOKENS,
      ...(options.format ? { response_format: options.format } : {}),
    };
    const text = await client.chat.completions
      .create(request, { signal, timeout: timeoutMs })
      .then(
        (reply) => {
          onCall?.({
            answered: true,
            inputTokens: reply?.usage?.prompt_tokens ?? 0,
            outputTokens: reply?.usage?.completion_tokens ?? 0,
          });
          return textOf(reply);
        },
        (error: unknown) => {
          onCall?.({ answered: false, inputTokens: 0, outputTokens: 0 });
          throw error;
        },
      )
      .catch((error: unknown) => {
        throw modelCallError(error);
      });
    return { generations: [{ text, message: new AIMessage(text) }] };
  }

  #structured<T extends Record<string, unknown>>(schema: z.ZodType<T>, name: string) {
    const format = zodResponseFormat(schema, name);
    return RunnableLambda.from(async (messages: BaseMessage[], config): Promise<T> => {
      let maxTokens = MAX_TOKENS;
      return withRetries(this.#settings.retries, config?.signal, async () => {
        const options = { format, maxTokens, ...(config?.signal ? { signal: config.signal } : {}) };
        const result = await this._generate(messages, options as this['ParsedCallOptions']).catch(
          (error: unknown) => {
            if (error instanceof ModelCallError && error.fault.kind === 'truncated') maxTokens *= 2;
            throw error;
          },
        );
        return parsed(result.generations[0]?.text ?? '', schema);
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
