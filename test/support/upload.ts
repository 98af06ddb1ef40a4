import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';

/** Uploads a file as whoever holds the token, or replaces the content of one; answers with its key. */
export async function upload(
	instance: Instance,
	{ name, content, type = 'text/plain', replaces }: Upload,
	token = instance.adminToken,
): Promise<string> {
	const form = new FormData();
	form.append(
		'file',
		new Blob([typeof content === 'string' ? content : Uint8Array.from(content)], { type }),
		name,
	);
	const response = await fetch(`${instance.url}/files${replaces === undefined ? '' : `/${replaces}`}`, {
		method: replaces === undefined ? 'POST' : 'PATCH',
		headers: { Authorization: `Bearer ${token}` },
		body: form,
	});
	const answer = (await response.json()) as { data?: { id: string } };
	expect(response.status, JSON.stringify(answer)).toBe(200);
	return String(answer.data?.id);
}

interface Upload {
	readonly name: string;
	readonly content: string | Buffer;
	readonly type?: string;
	/** The key of the file whose content it replaces. */
	readonly replaces?: string;
}
