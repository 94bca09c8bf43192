/** A new secret of 256 random bits, fit for a URL or a cookie. */
export function newToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}

/** What the database keeps of a secret: sha-256 in hex. The secret has 256 random bits, so no salt is needed. */
export async function hashToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Buffer.from(digest).toString('hex');
}
