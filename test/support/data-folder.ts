import { openAsBlob } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openEmbedded } from '../../src/adapters/database/pglite.ts';

/** Puts a migrated, empty embedded database into a data folder, faster than its first opening would make one. */
export async function prepareDataFolder(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  const image = await openAsBlob(inject('embeddedImage'));
  await (await openEmbedded(join(dataFolder, 'database'), image)).close();
}
