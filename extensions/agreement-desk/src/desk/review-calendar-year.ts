import type { CalendarYear } from '../../../../schema/collections/calendars.ts';
import { supervisorPolicyId } from '../../../../schema/policies.ts';
import type { Db } from '../store/db.ts';
import { countOthersWithPolicy } from '../store/find-people-with-policy.ts';
import { readCalendar } from '../store/read-calendar.ts';
import { readUserName } from '../store/read-user-name.ts';
import { waitingImpact, type CalendarImpact } from './calendar-impact.ts';
import type { PlanContext } from './ticket-plan.ts';
import { unknownCalendar } from './unknown-calendar.ts';

/** What somebody should know before approving a year. */
export interface YearReview {
	/** Null for a year that the calendar knows nothing of. */
	readonly year: CalendarYear | null;
	readonly importedBy: string | null;
	readonly approvedBy: string | null;
	/** Whether the one who asks imported it, so that somebody else should approve. */
	readonly isOwn: boolean;
	/** How many others may approve it. */
	readonly others: number;
	/** The open timers that an approval would move. */
	readonly impact: CalendarImpact;
}

interface ReviewContext extends PlanContext {
	readonly user: string | null;
}

/**
 * Who imported and approved a year of a calendar, whether somebody else has to approve it, and what an approval would
 * move. Reads only.
 *
 * @throws Refusal when there is no such calendar.
 */
export async function reviewCalendarYear(
	db: Db,
	{ calendar: id, year }: { readonly calendar: string; readonly year: number },
	context: ReviewContext,
): Promise<YearReview> {
	const rows = await readCalendar(db, id);
	if (!rows) throw unknownCalendar(id);
	const entry = rows.calendar.years?.find((one) => one.year === year) ?? null;
	const { user } = context;
	const isOwn = user !== null && entry?.imported_by === user;
	return {
		year: entry,
		importedBy: await nameOf(db, entry?.imported_by),
		approvedBy: await nameOf(db, entry?.approved_by),
		isOwn,
		others: user === null ? 0 : await countOthersWithPolicy(db, { except: user, policy: supervisorPolicyId }),
		impact: entry?.status === 'published' ? await waitingImpact(db, rows, context) : { count: 0, timers: [] },
	};
}

async function nameOf(db: Db, user: string | null | undefined): Promise<string | null> {
	return user == null ? null : readUserName(db, user);
}
