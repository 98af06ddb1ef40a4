import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';

export interface Uploaded {
	readonly id: string;
	readonly content: Buffer;
}

/** Puts a file into the library, as the administrator. */
export async function upload(
	{ url, adminToken }: Instance,
	{ name, type, content }: { name: string; type: string; content: Buffer },
): Promise<Uploaded> {
	const form = new FormData();
	form.append('file', new Blob([Uint8Array.from(content)], { type }), name);
	const answer = await fetch(`${url}/files`, {
		method: 'POST',
		headers: { authorization: `Bearer ${adminToken}` },
		body: form,
	});
	const text = await answer.text();
	expect(answer.status, text).toBe(200);
	const { data } = JSON.parse(text) as { data: { id: string } };
	return { id: data.id, content };
}
