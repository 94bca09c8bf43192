import type { Quoted } from '../proposal.ts';
import { type Support, supportOf } from '../propose/extractive/support.ts';
import { type Case, wholeSentences } from './gate.ts';

const nameOf = (document: string): string => document.replace(/\.\w+$/, '').replace(/[/_-]+/g, ' ');

/** What a quoted sentence is read with: header cells or lead-in, the heading and the document's name. */
export const contextOf = ({ beside, title, citation: { section, document } }: Quoted): string =>
  [beside, section, title, nameOf(document)].filter(Boolean).join('. ');

export type Weighed = { readonly text: string; readonly support: Support };

/** The whole quoted sentences, weighed against the question as the rules without a model weigh them. */
export const weighQuoted = ({ proposal, dossier }: Case): Weighed[] =>
  proposal.quotes.flatMap((quote) =>
    wholeSentences(quote).map((text) => ({
      text,
      support: supportOf(dossier.understanding.shape, text, contextOf(quote)),
    })),
  );
