/** A browser lets no more than this go out while a page is closed, bytes; the rest of its 64 kB are headers. */
const most = 60_000;

/**
 * Posts something that has to go out while the page is being closed, in the session of whoever is logged in; nobody
 * hears the answer. False for what is too large to leave that way.
 */
export function postWhileLeaving(path: string, content: unknown): boolean {
	const body = JSON.stringify(content);
	if (new Blob([body]).size > most) return false;
	const root = new URL(document.baseURI).pathname.replace(/\/admin\/.*$/, '');
	const headers = { 'Content-Type': 'application/json' };
	const asking = { method: 'POST', keepalive: true, credentials: 'include', headers, body } as const;
	fetch(`${root}${path}`, asking).catch(() => undefined);
	return true;
}
