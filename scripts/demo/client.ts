export type Row = Readonly<Record<string, unknown>>;

/** A Directus, as one of its users. Every failure is an Error with a sentence for whoever started the demo. */
export interface Client {
	/** What an endpoint answers. */
	get(path: string): Promise<unknown>;
	/** What it answers when something is to be done. */
	post(path: string, body: object): Promise<unknown>;
	patch(path: string, body: object): Promise<unknown>;
	/** All rows that have one of these values in the field. */
	find(collection: string, field: string, values: readonly unknown[]): Promise<readonly Row[]>;
	update(collection: string, id: string, patch: object): Promise<void>;
}

export interface Login {
	readonly email: string;
	readonly password: string;
}

/** @throws Error when Directus does not answer or refuses the login. */
export async function logIn(url: string, { email, password }: Login): Promise<Client> {
	const answer = await send(url, { method: 'POST', path: '/auth/login', body: { email, password } });
	const token = isRow(answer) ? answer['access_token'] : undefined;
	if (typeof token !== 'string') throw new Error(`${url} did not answer the login of ${email} with a token.`);
	return {
		get: (path) => send(url, { method: 'GET', path, token }),
		post: (path, body) => send(url, { method: 'POST', path, token, body }),
		patch: (path, body) => send(url, { method: 'PATCH', path, token, body }),
		async find(collection, field, values) {
			const filter = encodeURIComponent(JSON.stringify({ [field]: { _in: values } }));
			const path = `${pathOf(collection)}?limit=-1&filter=${filter}`;
			const rows = await send(url, { method: 'GET', path, token });
			return Array.isArray(rows) ? rows.filter(isRow) : [];
		},
		async update(collection, id, patch) {
			await send(url, { method: 'PATCH', path: `${pathOf(collection)}/${id}`, token, body: patch });
		},
	};
}

function pathOf(collection: string): string {
	return collection.startsWith('directus_')
		? `/${collection.replace('directus_', '')}`
		: `/items/${collection}`;
}

interface Call {
	readonly method: string;
	readonly path: string;
	readonly token?: string;
	readonly body?: unknown;
}

async function send(url: string, { method, path, token, body }: Call): Promise<unknown> {
	const place = `${method} ${url}${path.split('?')[0]}`;
	const response = await fetch(`${url}${path}`, {
		method,
		headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	}).catch((error: unknown) => {
		throw new Error(`${place} got no answer (${causeOf(error)}): check the address and that Directus runs.`);
	});
	const answer: unknown = await response.json().catch(() => null);
	if (!response.ok) throw new Error(`${place} was refused (${response.status}): ${messageIn(answer)}`);
	return isRow(answer) ? answer['data'] : undefined;
}

/** `fetch` itself only says that it failed; why stands in the cause. */
function causeOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message;
}

function messageIn(answer: unknown): string {
	const errors: unknown = isRow(answer) ? answer['errors'] : undefined;
	const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
	return isRow(first) && typeof first['message'] === 'string' ? first['message'] : 'it gave no reason.';
}

export function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
