import { AppError } from '../../errors.ts';
import type { Handle } from '../../ports.ts';
import { type ComparedVersion, listComparedVersions } from '../../store/document-versions.ts';
import { getVersionPassages, type VersionPassage } from '../../store/passages.ts';
import { comparePassages, type PassageChange } from './compare-passages.ts';

export type VersionComparison = {
  readonly from: ComparedVersion;
  readonly to: ComparedVersion;
  /** All versions of the document that can be compared, newest first; none where two documents are. */
  readonly versions: readonly ComparedVersion[];
  readonly changes: readonly PassageChange<VersionPassage>[];
  /** Passages that say the same in both. */
  readonly unchanged: number;
};

/**
 * What changed between two versions of a document, passage by passage; left out: the one in force against the one
 * before it.
 * @throws AppError not_found where there is no such version, or nothing to compare.
 */
export async function compareVersions(
  handle: Handle,
  wanted: { documentId: string; from?: number | undefined; to?: number | undefined },
): Promise<VersionComparison> {
  const versions = await listComparedVersions(handle, wanted.documentId);
  const to =
    wanted.to === undefined
      ? (versions.find(({ isCurrent }) => isCurrent) ?? versions[0])
      : versions.find(({ number }) => number === wanted.to);
  const from = versions.find(({ number }) =>
    wanted.from === undefined ? number < (to?.number ?? 0) : number === wanted.from,
  );
  if (to === undefined || from === undefined)
    throw new AppError('not_found', 'There is no such earlier version to compare with.');
  return { ...(await compare(handle, from, to)), versions };
}

/**
 * What would change if a document replaced another: the versions of both that are in force, passage by passage.
 * @throws AppError not_found where either has none
 */
export async function compareDocuments(
  handle: Handle,
  { documentId, olderId }: { documentId: string; olderId: string },
): Promise<VersionComparison> {
  const [from, to] = [await inForce(handle, olderId), await inForce(handle, documentId)];
  if (from === undefined || to === undefined)
    throw new AppError('not_found', 'There is no such document to compare with.');
  return { ...(await compare(handle, from, to)), versions: [] };
}

const inForce = async (handle: Handle, documentId: string): Promise<ComparedVersion | undefined> =>
  (await listComparedVersions(handle, documentId)).find(({ isCurrent }) => isCurrent);

async function compare(
  handle: Handle,
  from: ComparedVersion,
  to: ComparedVersion,
): Promise<Omit<VersionComparison, 'versions'>> {
  const [before, after] = [
    await getVersionPassages(handle, from.id),
    await getVersionPassages(handle, to.id),
  ];
  const changes = comparePassages(before, after);
  const touched = changes.filter(({ kind }) => kind !== 'removed').length;
  return { from, to, changes, unchanged: after.length - touched };
}
