/** Which page an address means. */
export type Route =
  { readonly page: 'demo' } | { readonly page: 'battle'; readonly id: string } | { readonly page: 'unknown' };

export function route(path: string): Route {
  if (path === '/' || path === '/index.html') return { page: 'demo' };
  const id = /^\/b\/([A-Za-z0-9_-]{1,64})\/?$/.exec(path)?.[1];
  return id === undefined ? { page: 'unknown' } : { page: 'battle', id };
}
