import { isCompoundFile } from '../file-kind.ts';
import type { Unlocked } from './locked-file.ts';

/**
 * As `unlock` of `locked-file.ts`; the ciphers are loaded only for a file that may be encrypted, for few are.
 * @throws AppError file_encrypted, file_damaged or file_limits
 */
export async function unlockFile(bytes: Uint8Array, password: string | null): Promise<Unlocked> {
  if (!isCompoundFile(bytes)) return { bytes, lock: null };
  const { unlock } = await import('./locked-file.ts');
  return unlock(bytes, password);
}
