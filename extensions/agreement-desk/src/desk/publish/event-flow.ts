import { z } from 'zod';

/** What a Flow waits for: the events of Directus, and the collections in which they happen. */
export interface EventFlow {
	/** `action` beside what happens; `filter` before it, able to prevent it. */
	readonly type: string;
	readonly scope: readonly string[];
	readonly collections: readonly string[];
}

/** Directus takes a list with commas for one with brackets. */
const names = z.preprocess(
	(value) => (typeof value === 'string' ? value.split(',') : value),
	z.array(z.string()).catch([]),
);

const listeningToNothing = () => ({ type: '', scope: [], collections: [] });

const schema = z.preprocess(
	fromText,
	z.object({ type: z.string().catch(''), scope: names, collections: names }).catch(listeningToNothing),
);

/** @param options as Directus keeps them; some databases give JSON as text. */
export function readEventFlow(options: unknown): EventFlow {
	return schema.parse(options);
}

const webhookSchema = z.preprocess(
	fromText,
	z.object({ method: z.string().catch('GET') }).catch({ method: 'GET' }),
);

/** The HTTP method that a Flow with a webhook for its trigger waits for. */
export function methodOf(options: unknown): string {
	return webhookSchema.parse(options).method;
}

function fromText(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		return null;
	}
}

/**
 * Only Flows that run beside what happens. One that wants to run before it and could prevent it has no say in what
 * the engine has written already.
 */
export function listensTo(
	{ type, scope, collections }: EventFlow,
	event: string,
	collection: string,
): boolean {
	return type === 'action' && scope.includes(event) && collections.includes(collection);
}
