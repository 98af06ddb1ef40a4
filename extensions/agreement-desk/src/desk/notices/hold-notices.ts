import { text } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { noticeTable } from '../../store/tables.ts';
import { holdRows, isFree, type Held, type HoldContext } from '../hold-rows.ts';

const notices: Held = {
	table: noticeTable.name,
	lockOf: (id) => `notice:${id}`,
	busy: {
		place: 'desk_notices.status',
		clause: '1.4.4',
		text: text(
			'该通知此刻正由他人修改或批准，请稍后重试',
			'the notice is being changed or approved at this moment; try again shortly',
		),
	},
};

/**
 * Changes of one notice follow each other: what is approved is what was read.
 *
 * @throws Refusal when another change does not end in good time, or at once in a transaction, which others wait for.
 */
export async function holdNotices(db: Db, ids: readonly string[], context: HoldContext): Promise<void> {
	await holdRows(db, { held: notices, ids }, context);
}

/** Whether nobody is changing this notice; asked in the transaction that would bring it forward. */
export function isNoticeFree(trx: Db, id: string, { now }: { now: number }): Promise<boolean> {
	return isFree(trx, { held: notices, id }, { now });
}
