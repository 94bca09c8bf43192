import type { ReadDocument } from './document.ts';

export type Soc2Report = { readonly type: 'I' | 'II' | null; readonly periodEnd: string | null };

export function readSoc2(_document: ReadDocument): Soc2Report | null {
  return null;
}
