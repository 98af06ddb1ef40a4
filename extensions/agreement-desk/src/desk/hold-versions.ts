import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { agreementTable } from '../store/tables.ts';
import { holdRows, type Held, type HoldContext } from './hold-rows.ts';

const versions: Held = {
	table: agreementTable.name,
	lockOf: (id) => `version:${id}`,
	busy: {
		place: 'desk_agreements.status',
		clause: '1.1',
		text: text(
			'该版本此刻正由他人修改、签署或启用，请稍后重试',
			'is being changed, signed or activated at this moment; try again shortly',
		),
	},
};

/**
 * Changes of one version follow each other: what somebody else edits in it while it is being frozen would be frozen
 * unseen.
 *
 * @throws Refusal when another change does not end in good time, or at once in a transaction, which others wait for.
 */
export async function holdVersions(db: Db, ids: readonly string[], context: HoldContext): Promise<void> {
	await holdRows(db, { held: versions, ids }, context);
}
