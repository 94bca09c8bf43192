import { AppError } from '../../errors.ts';
import { wordsOf } from '../../language/words.ts';
import type { Handle } from '../../ports.ts';
import {
  listAnswersOnControl,
  listControlPassages,
  listNamingPassages,
  listProofDocuments,
  listSharingPassages,
  type ProofPassage,
  type RestingAnswer,
} from '../../store/control-proof.ts';
import { type ControlEntry, type Proof, readRegister, toProof } from './control-register.ts';

/** A document with the passages of it that bear on a control. */
export type ProofWithPassages = Proof & {
  /** It names the control by its id; else it speaks of the same criteria. */
  readonly isNaming: boolean;
  readonly passages: readonly ProofPassage[];
};

export type ControlDetail = {
  readonly control: ControlEntry;
  /** What its report says of it. */
  readonly passages: readonly ProofPassage[];
  readonly proof: readonly ProofWithPassages[];
  readonly restingAnswers: readonly RestingAnswer[];
};

const NAMING_PASSAGES = 20;
const PASSAGES_EACH = 3;
const WORDS = 40;

/** A control with all that speaks of it and all that rests on it. @throws AppError not_found. */
export async function readControl(
  handle: Handle,
  { id, today }: { id: string; today: string },
): Promise<ControlDetail> {
  const { controls } = await readRegister(handle, today);
  const control = controls.find((each) => each.id === id);
  if (control === undefined) throw new AppError('not_found', 'There is no such control.');
  const { documentId, versionId, control: name, criteria, text } = control;
  const words = [...new Set(wordsOf(text))].filter((word) => /^[a-z]{3,}$/.test(word));
  const naming = await listNamingPassages(handle, {
    documentId,
    control: name,
    limit: NAMING_PASSAGES,
  });
  const sharing = await listSharingPassages(handle, {
    documentId,
    criteria,
    words: words.slice(0, WORDS),
    each: PASSAGES_EACH,
  });
  const documents = new Map(
    (await listProofDocuments(handle)).map((each) => [each.id, toProof(each, today)]),
  );
  return {
    control,
    passages: await listControlPassages(handle, { versionId, control: name }),
    proof: [...documentsOf(naming, true), ...documentsOf(sharing, false)]
      .flatMap(({ documentId: of, ...rest }) => {
        const document = documents.get(of);
        return document === undefined ? [] : [{ ...document, ...rest }];
      })
      .filter(isFirst),
    restingAnswers: await listAnswersOnControl(handle, { documentId, control: name }),
  };
}

function documentsOf(passages: readonly ProofPassage[], isNaming: boolean) {
  const ids = [...new Set(passages.map(({ documentId }) => documentId))];
  return ids.map((documentId) => ({
    documentId,
    isNaming,
    passages: passages.filter((each) => each.documentId === documentId).slice(0, PASSAGES_EACH),
  }));
}

/** A document that names the control is not shown again for its criteria. */
const isFirst = (
  { id }: ProofWithPassages,
  index: number,
  all: readonly ProofWithPassages[],
): boolean => all.findIndex((each) => each.id === id) === index;
