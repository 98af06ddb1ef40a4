import { z } from 'zod';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import { CommandError, exitCodes } from './command-error.ts';
import type { CommandInput, CommandOption } from './command.ts';
import type { Io } from './io.ts';
import { messageOf } from './read-input.ts';

/** A running instance of Directus, and who asks it. */
export interface Instance {
	readonly url: string;
	readonly token: string | undefined;
}

/** The options of a command that asks an instance. */
export const instanceOptions = {
	url: {
		type: 'string',
		value: 'URL',
		summary: text('实例的地址；缺省取环境变量 DESK_URL', 'of the instance; by default the variable DESK_URL'),
	},
	token: {
		type: 'string',
		value: 'TOKEN',
		summary: text(
			'访问令牌；缺省取环境变量 DESK_TOKEN',
			'to read it with; by default the variable DESK_TOKEN',
		),
	},
} as const satisfies Record<string, CommandOption>;

/** The instance that a call is about; null when it names none. */
export function instanceOf({ options }: CommandInput, { env }: Io): Instance | null {
	const url = stringOf(options['url']) ?? env['DESK_URL'];
	if (url === undefined || url === '') return null;
	return { url, token: stringOf(options['token']) ?? env['DESK_TOKEN'] };
}

function stringOf(value: string | boolean | undefined): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

const PATIENCE_MS = 30_000;

/**
 * Asks an instance for something.
 *
 * @throws CommandError when the address is none, the instance cannot be reached, or it refuses.
 */
export async function get(path: string, { url, token }: Instance, io: Io): Promise<Response> {
	const address = addressOf(path, url);
	const headers = token ? { Authorization: `Bearer ${token}` } : {};
	let response: Response;
	try {
		response = await io.fetch(address, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
	} catch (error) {
		const why = causeOf(error);
		throw refused(text(`无法连接 ${url}：${why}`, `${url} cannot be reached: ${why}`));
	}
	if (response.ok) return response;
	const why = await reasonOf(response);
	throw refused(text(`${url} 拒绝了请求：${why}`, `${url} refused: ${why}`));
}

function addressOf(path: string, url: string): URL {
	const base = URL.canParse(url) ? new URL(url) : null;
	if (base === null || !['http:', 'https:'].includes(base.protocol)) {
		throw new CommandError(
			text(`--url 须为 http(s) 地址，而不是 ${url}`, `--url must be an http(s) address, not ${url}`),
		);
	}
	return new URL(path, base.href.endsWith('/') ? base : `${base.href}/`);
}

/** fetch hides what happened behind its own words. */
function causeOf(error: unknown): string {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return messageOf(cause) || String(cause);
}

const refusals = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/** Directus says why in the first of its errors. */
async function reasonOf(response: Response): Promise<string> {
	const body: unknown = await response.json().catch(() => null);
	const message = refusals.safeParse(body).data?.errors[0]?.message;
	return message === undefined ? `HTTP ${response.status}` : `${message} (HTTP ${response.status})`;
}

export function refused(words: LocalizedText): CommandError {
	return new CommandError(words, exitCodes.failed);
}
