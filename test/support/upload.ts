import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';

export interface Uploaded {
	readonly id: string;
	readonly content: Buffer;
}

interface Upload {
	readonly name: string;
	readonly content: Buffer | string;
	readonly type?: string;
	/** The key of the file whose content it replaces. */
	readonly replaces?: string;
}

/** Puts a file into the library as whoever holds the token, or replaces the content of one. */
export async function upload(
	{ url, adminToken }: Instance,
	{ name, content, type = 'text/plain', replaces }: Upload,
	token = adminToken,
): Promise<Uploaded> {
	const form = new FormData();
	const bytes = Buffer.from(content);
	form.append('file', new Blob([Uint8Array.from(bytes)], { type }), name);
	const answer = await fetch(`${url}/files${replaces === undefined ? '' : `/${replaces}`}`, {
		method: replaces === undefined ? 'POST' : 'PATCH',
		headers: { authorization: `Bearer ${token}` },
		body: form,
	});
	const text = await answer.text();
	expect(answer.status, text).toBe(200);
	const { data } = JSON.parse(text) as { data: { id: string } };
	return { id: data.id, content: bytes };
}

/** As `upload`, for its key alone. */
export async function uploadedKey(...given: Parameters<typeof upload>): Promise<string> {
	return (await upload(...given)).id;
}
