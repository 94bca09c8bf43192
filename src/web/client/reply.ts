/** A page as the server sent it, after redirects. */
export type Reply = {
  readonly url: string;
  readonly ok: boolean;
  readonly isPage: boolean;
  readonly parse: () => Document;
};

/** Asks the server for a page. Throws where it cannot be reached. */
export async function replyOf(url: string, init: RequestInit = {}): Promise<Reply> {
  const reply = await fetch(url, init);
  const text = await reply.text();
  return {
    url: reply.url,
    ok: reply.ok,
    isPage: reply.headers.get('content-type')?.startsWith('text/html') === true,
    parse: () => new DOMParser().parseFromString(text, 'text/html'),
  };
}
