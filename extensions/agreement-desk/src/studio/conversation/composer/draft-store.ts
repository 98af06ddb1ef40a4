import type { DeskApi } from '../../api/use-desk-api.ts';
import { isEmpty, readDraft, type DraftContent } from './draft-content.ts';

export interface StoredDraft {
	readonly content: DraftContent | null;
	/** ISO 8601; null for one that the server does not have. */
	readonly savedAt: string | null;
	/** It stands in this browser alone, so that it has to be kept on the server yet. */
	readonly isLocal: boolean;
}

export interface DraftStore {
	readonly read: () => Promise<StoredDraft>;
	/** Answers when it was kept; null where there was nothing to keep. */
	readonly keep: (content: DraftContent) => Promise<string | null>;
	readonly keepHere: (content: DraftContent) => void;
	readonly forgetHere: () => void;
}

/** Where the draft of a user on a ticket is kept: on the server, and in this browser until it is there. */
export function draftStore(api: DeskApi, { ticket, user }: { ticket: string; user: string }): DraftStore {
	const localKey = `desk.draft.${user}.${ticket}`;
	const path = `/desk/tickets/${ticket}/draft`;
	return {
		async read() {
			const local = readLocal(localKey);
			try {
				const kept = await api.get<{ content: unknown; saved_at: string } | null>(path);
				const content = local ?? (kept && readDraft(kept.content));
				return { content, savedAt: kept?.saved_at ?? null, isLocal: local !== null };
			} catch (error) {
				// what was typed here counts more than what cannot be read
				if (local) return { content: local, savedAt: null, isLocal: true };
				throw error;
			}
		},
		async keep(content) {
			if (!isEmpty(content)) return (await api.put<{ saved_at: string }>(path, { content })).saved_at;
			await api.remove(path);
			return null;
		},
		keepHere: (content) => localStorage.setItem(localKey, JSON.stringify(content)),
		forgetHere: () => localStorage.removeItem(localKey),
	};
}

function readLocal(key: string): DraftContent | null {
	try {
		const kept = localStorage.getItem(key);
		return kept === null ? null : readDraft(JSON.parse(kept));
	} catch {
		return null;
	}
}
