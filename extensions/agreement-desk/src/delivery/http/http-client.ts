/** One call over HTTP. */
export interface HttpCall {
	readonly method: 'GET' | 'POST';
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	/** For the whole exchange, ms; the client has a limit of its own. */
	readonly timeoutMs?: number;
}

/**
 * - `answer`: whatever the server said, redirects included: none is followed
 * - `refused`: the address is not one that the desk may call; nothing was sent
 * - `unreachable`: nothing was sent
 * - `cut`: the line broke, or the time was up, after something had been sent
 */
export type HttpResult =
	| {
			readonly type: 'answer';
			readonly status: number;
			readonly headers: Readonly<Record<string, string>>;
			/** At most as much as the client takes. */
			readonly body: string;
	  }
	| { readonly type: 'refused' | 'unreachable' | 'cut'; readonly reason: string };

/** Never throws, and its reasons never hold the path or the query of a URL, which may be secrets. */
export type HttpClient = (call: HttpCall) => Promise<HttpResult>;
