import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { complaintTable } from '../store/tables.ts';
import { holdRows, type Held, type HoldContext } from './hold-rows.ts';

const complaints: Held = {
	table: complaintTable.name,
	// As for tickets: a few thousand locks, however many complaints.
	lockOf: (id) => `complaint:${id.slice(-3)}`,
	busy: {
		place: 'desk_complaints.stage',
		clause: '1.4.5',
		text: text(
			'该投诉此刻正由他人处理，请稍后重试',
			'the complaint is being changed by somebody else at this moment; try again shortly',
		),
	},
};

/**
 * Changes of one complaint follow each other: each is checked against the stage that the one before has left.
 *
 * @throws Refusal when another change does not end in good time, or at once in a transaction, which others wait for.
 */
export async function holdComplaints(db: Db, ids: readonly string[], context: HoldContext): Promise<void> {
	await holdRows(db, { held: complaints, ids }, context);
}
