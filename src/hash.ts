import { createHash, createHmac } from 'node:crypto';

/** SHA-256 as 64 lower-case hex digits; text is hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** HMAC-SHA-256 as 64 lower-case hex digits. */
export function hmacSha256(key: string, content: string): string {
  return createHmac('sha256', key).update(content).digest('hex');
}
