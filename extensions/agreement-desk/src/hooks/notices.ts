import { holdNotices } from '../desk/notices/hold-notices.ts';
import { changeNotices, createNotice, removeNotices } from '../desk/notices/save-notice.ts';
import type { Host } from '../install/host.ts';
import { noticeTable } from '../store/tables.ts';
import { toApi } from '../store/to-api.ts';
import type { Desk } from './desk.ts';
import { contextOf } from './engine.ts';
import { createHolds } from './holds.ts';
import type { HookCall, Registrar } from './register.ts';
import { requireUpdateAccess } from './require-update-access.ts';

/** Notices to customers, whatever way a change of them comes in (1.4.4, 3.1.1.4). */
export function registerNotices(on: Registrar, { desk, host }: { desk: Desk; host: Host }): void {
	const contextFor = ({ user }: HookCall) => ({ ...contextOf(host.env), user });
	on.onCreate('desk_notices', async (payload, call) =>
		toApi(noticeTable, await createNotice(call.db, payload, contextFor(call))),
	);
	const holds = createHolds(host);
	on.onUpdate('desk_notices', async (change, call) => {
		await requireUpdateAccess(call, { collection: 'desk_notices', keys: change.keys, host });
		const work = async () => toApi(noticeTable, await changeNotices(call.db, change, contextFor(call)));
		return holds.during(change, call, { hold: holdNotices, work });
	});
	on.onDelete('desk_notices', (keys, { db }) => removeNotices(db, keys));
	on.afterwards('desk_notices.items.update', async (_keys, mark) => {
		await holds.letGo(mark);
		desk.wake();
	});
}
