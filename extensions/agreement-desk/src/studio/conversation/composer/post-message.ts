import { problemOf, type Problem } from '../../api/problem.ts';
import type { DeskApi } from '../../api/use-desk-api.ts';

/** As it is posted, with the key under which it is there once. */
export type Outgoing = Readonly<Record<string, unknown>>;

/** Posts a message. Null when it is there, by this attempt or by an earlier one of which nobody heard. */
export async function postMessage(api: DeskApi, message: Outgoing): Promise<Problem | null> {
	try {
		await api.post('/items/desk_messages?fields=id', message);
		return null;
	} catch (error) {
		const found = problemOf(error);
		return found.code === 'RECORD_NOT_UNIQUE' && (await isThere(api, message)) ? null : found;
	}
}

/** Whether an earlier attempt with these very words has arrived. */
async function isThere(api: DeskApi, { id, body }: Outgoing): Promise<boolean> {
	try {
		const kept = await api.get<{ body: string }>(`/items/desk_messages/${String(id)}`, { fields: 'body' });
		return kept.body === body;
	} catch {
		return false;
	}
}
