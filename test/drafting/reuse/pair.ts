/** An earlier answer, a question that comes after it, and what a careful person would do with the answer. */
export type Pair = {
  /** The earlier question, its answer and the comment beside it. */
  readonly earlier: readonly [question: string, answer: string, comment?: string];
  readonly asked: string;
  /** What a sentence of today's documents says, where there is one. */
  readonly documents?: string;
  /** The verdict, or a value that the words have to say; null: it must not be reused; `conflict`: a person is told. */
  readonly gives: 'yes' | 'no' | 'partial' | { readonly value: string } | null | 'conflict';
};

/** Pairs of one kind. */
export type Pairs = Readonly<Record<string, readonly Pair[]>>;
