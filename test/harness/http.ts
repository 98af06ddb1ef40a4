export type Answer = { status: number; body: unknown };

type Request = { url: string; method: string; body?: unknown; token?: string | null };

/** One JSON request. An answer that is not JSON (a ping, an error page) comes back as text. */
export async function requestJson({ url, method, body, token }: Request): Promise<Answer> {
	const headers: Record<string, string> = {};
	if (token) headers['authorization'] = `Bearer ${token}`;
	if (body !== undefined) headers['content-type'] = 'application/json';
	const response = await fetch(url, {
		method,
		headers,
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
	return { status: response.status, body: parsed(await response.text()) };
}

function parsed(text: string): unknown {
	if (text === '') return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
