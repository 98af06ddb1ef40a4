/** What stands in the way, as a screen has to tell it. */
export type ProblemKind = 'forbidden' | 'missing' | 'invalid' | 'offline' | 'unavailable' | 'failed';

export interface Problem {
	readonly kind: ProblemKind;
	/** The words of the server, in the reader's language; empty where it did not answer. */
	readonly message: string;
	/** The code of Directus, such as `INVALID_PAYLOAD`. */
	readonly code: string | null;
	/** Whatever the server said beside it. */
	readonly extensions: Readonly<Record<string, unknown>>;
}

/** Whether trying again by itself makes sense: nobody has to change anything for it to end. */
export function passesByItself({ kind }: Problem): boolean {
	return kind === 'offline' || kind === 'unavailable';
}

/** What went wrong with a request to Directus. Anything that is no answer of a server counts as offline or as a fault. */
export function problemOf(error: unknown): Problem {
	const response = field(error, 'response');
	if (!isRecord(response)) {
		const unanswered = isRecord(error) && 'request' in error;
		return {
			kind: unanswered ? 'offline' : 'failed',
			message: unanswered || !(error instanceof Error) ? '' : error.message,
			code: null,
			extensions: {},
		};
	}
	const status = Number(response['status']);
	const errors = field(response['data'], 'errors');
	const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
	const extensions = field(first, 'extensions');
	const known = isRecord(extensions) ? extensions : {};
	return {
		kind: kindOf(status),
		message: textOf(field(first, 'message')),
		code: typeof known['code'] === 'string' ? known['code'] : null,
		extensions: known,
	};
}

function kindOf(status: number): ProblemKind {
	if (status === 401 || status === 403) return 'forbidden';
	if (status === 404) return 'missing';
	if (status === 503 || status === 502 || status === 504) return 'unavailable';
	return status >= 400 && status < 500 ? 'invalid' : 'failed';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

function field(value: unknown, name: string): unknown {
	return isRecord(value) ? value[name] : undefined;
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
