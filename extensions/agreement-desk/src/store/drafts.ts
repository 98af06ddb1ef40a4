import type { Db } from './db.ts';
import { isUniqueViolation } from './db.ts';

export const draftTable = 'desk_engine_drafts';

export interface DraftKey {
	readonly ticket: string;
	readonly user: string;
}

/** What an agent has begun to write on a ticket; it is theirs alone. */
export interface Draft {
	/** As the composer sent it. */
	readonly content: unknown;
	/** Epoch ms. */
	readonly savedAt: number;
}

interface DraftRow {
	readonly content: string;
	readonly saved_at: string | number;
}

export async function readDraft(db: Db, { ticket, user }: DraftKey): Promise<Draft | null> {
	const row: DraftRow | undefined = await db(draftTable).where({ ticket, user }).first();
	return row ? { content: JSON.parse(row.content), savedAt: Number(row.saved_at) } : null;
}

export async function saveDraft(db: Db, { ticket, user }: DraftKey, draft: Draft): Promise<void> {
	const row = { content: JSON.stringify(draft.content), saved_at: draft.savedAt };
	const changed = await db(draftTable).where({ ticket, user }).update(row);
	if (changed > 0) return;
	try {
		await db(draftTable).insert({ id: `${ticket}:${user}`, ticket, user, ...row });
	} catch (error) {
		// The same agent in another window was faster.
		if (!isUniqueViolation(error)) throw error;
		await db(draftTable).where({ ticket, user }).update(row);
	}
}

export async function removeDraft(db: Db, { ticket, user }: DraftKey): Promise<void> {
	await db(draftTable).where({ ticket, user }).delete();
}

/** Who has a draft on a ticket. */
export async function usersWithDraft(db: Db, ticket: string): Promise<string[]> {
	const rows: { user: string }[] = await db(draftTable).select('user').where({ ticket });
	return rows.map(({ user }) => user);
}
