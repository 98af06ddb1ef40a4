import { changeCalendarDays, createCalendarDay, removeCalendarDays } from '../desk/save-calendar-day.ts';
import { changeCalendars, createCalendar } from '../desk/save-calendar.ts';
import { settleCalendars } from '../desk/settle-calendars.ts';
import type { Host } from '../install/host.ts';
import { findAllCalendars } from '../store/stale-calendars.ts';
import { calendarTable } from '../store/tables.ts';
import { toApi } from '../store/to-api.ts';
import type { Desk } from './desk.ts';
import { contextOf } from './engine.ts';
import type { Registrar } from './register.ts';

/** Business calendars and their special days, as an admin edits them in the studio or by the API. */
export function registerCalendars(on: Registrar, { desk, host }: { desk: Desk; host: Host }): void {
	on.onCreate('desk_calendars', async (payload, { db, user }) =>
		toApi(calendarTable, createCalendar(db, payload, { ...contextOf(host.env), user })),
	);
	on.onUpdate('desk_calendars', async (change, { db, user }) =>
		toApi(calendarTable, await changeCalendars(db, change, { ...contextOf(host.env), user })),
	);
	on.onCreate('desk_calendar_days', (payload, { db }) => createCalendarDay(db, payload, contextOf(host.env)));
	on.onUpdate('desk_calendar_days', (change, { db }) => changeCalendarDays(db, change, contextOf(host.env)));
	on.onDelete('desk_calendar_days', (keys, { db }) => removeCalendarDays(db, keys, contextOf(host.env)));

	const settle = gathered(() => settleAll(desk, host));
	for (const collection of ['desk_calendars', 'desk_calendar_days']) {
		for (const event of ['create', 'update', 'delete']) {
			on.afterwards(`${collection}.items.${event}`, settle);
		}
	}
}

/** There are few calendars, and one that has not changed costs two reads. */
async function settleAll(desk: Desk, { database, logger }: Host): Promise<void> {
	const report = (problem: unknown, what: string) => logger.error(problem, what);
	const calendars = await findAllCalendars(database);
	const marked = await settleCalendars(database, calendars, { now: Date.now(), report });
	if (!marked) return;
	await desk.changed();
	desk.wake();
}

/** A hundred days that are entered at once are worth one look, or one more if it had already begun. */
function gathered(look: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | null = null;
	let next: Promise<void> | null = null;
	const start = () => {
		next = null;
		running = look().finally(() => {
			running = null;
		});
		return running;
	};
	return () => {
		if (!running) return start();
		next ??= running.then(start, start);
		return next;
	};
}
