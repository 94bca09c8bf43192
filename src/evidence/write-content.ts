import type { Transaction } from 'kysely';
import { syncControls } from '../store/controls.ts';
import { insertPages, insertPassages } from '../store/passages.ts';
import { updateLife } from '../store/reader-versions.ts';
import { getReport, updateReportCorrections } from '../store/reports.ts';
import type { Schema } from '../store/schema.ts';
import {
  type DescribedVersion,
  getDescribedVersion,
  updateDescribedVersion,
} from '../store/version-descriptions.ts';
import { carriedOver, described } from './description.ts';
import { statedIn } from './document-metadata.ts';
import { effectiveDateOf } from './freshness.ts';
import { lifeOf } from './life.ts';
import { assignPassageTopics } from './passage-topics.ts';
import type { Prepared } from './prepare-document.ts';

type Place = {
  readonly documentId: string;
  readonly versionId: string;
  /** The version that was in force until now; the same one where it is read again. */
  readonly before: { readonly versionId: string; readonly isSameBytes: boolean } | null;
  readonly at: Date;
};

/**
 * Writes what was read of a version that holds no text yet: description, controls, pages, passages. What a person
 * said of it before goes on to hold.
 */
export async function writeContent(
  trx: Transaction<Schema>,
  { read, report, passages }: Prepared,
  { documentId, versionId, before, at }: Place,
): Promise<DescribedVersion> {
  const version = await descriptionOf(trx, read, before);
  await updateDescribedVersion(trx, versionId, version);
  if (before?.isSameBytes === true && before.versionId !== versionId)
    await updateReportCorrections(
      trx,
      versionId,
      (await getReport(trx, before.versionId)).corrections,
    );
  if (report !== null) await syncControls(trx, { documentId, versionId, report, at });
  await updateLife(trx, versionId, lifeOf(read));
  await insertPages(trx, versionId, read.pageTexts);
  await insertPassages(trx, versionId, passages);
  await assignPassageTopics(trx, versionId);
  return version;
}

async function descriptionOf(
  trx: Transaction<Schema>,
  read: Prepared['read'],
  before: Place['before'],
): Promise<DescribedVersion> {
  const stated = statedIn(read);
  const day = stated.effectiveDate === undefined ? effectiveDateOf(read) : null;
  const corrected =
    before === null ? null : (await getDescribedVersion(trx, before.versionId))?.corrected;
  return described(
    day === null ? stated : { ...stated, effectiveDate: { value: day } },
    carriedOver(corrected ?? {}, before?.isSameBytes === true),
  );
}
