import type { Db } from '../../store/db.ts';
import { hasKeptPromise, hasRowBeside, readCalendarYears, type RowQuestion } from '../../store/read-setup.ts';
import type { SampleScope } from '../../store/sample-rows.ts';

/** The steps from an empty desk to a promise that was kept, in the order in which they are taken. */
export type FirstStepKey =
	| 'parties'
	| 'contacts'
	| 'channels'
	| 'calendar'
	| 'agents'
	| 'agreement_filled'
	| 'agreement_signed'
	| 'agreement_active'
	| 'ticket'
	| 'promise';

export interface FirstStep {
	readonly key: FirstStepKey;
	readonly done: boolean;
}

/** How far the desk has come by its own rows: those of the sample data do not count, nor what hangs on them. */
export async function readFirstSteps(
	db: Db,
	sample: SampleScope,
	{ now }: { now: number },
): Promise<FirstStep[]> {
	const has = (question: RowQuestion) => hasRowBeside(db, question, sample.get(question.collection) ?? []);
	const organization = (role: string) => has({ collection: 'desk_organizations', where: { role } });
	const agreement = (...values: string[]) =>
		has({ collection: 'desk_agreements', in: { field: 'status', values } });
	const done: Readonly<Record<FirstStepKey, boolean>> = {
		parties: (await organization('provider')) && (await organization('customer')),
		contacts: await has({ collection: 'desk_contacts' }),
		channels: await has({ collection: 'desk_channels', where: { enabled: true } }),
		calendar: await hasApprovedYear(db, sample, now),
		agents: await has({ collection: 'desk_agents', where: { active: true } }),
		agreement_filled: await has({ collection: 'desk_agreements' }),
		agreement_signed: await agreement('signed', 'active', 'superseded', 'terminated'),
		agreement_active: await agreement('active'),
		ticket: await has({ collection: 'desk_tickets' }),
		promise: await hasKeptPromise(db, sample.get('desk_tickets') ?? []),
	};
	return order.map((key) => ({ key, done: done[key] }));
}

const order: readonly FirstStepKey[] = [
	...(['parties', 'contacts', 'channels', 'calendar', 'agents'] as const),
	...(['agreement_filled', 'agreement_signed', 'agreement_active', 'ticket', 'promise'] as const),
];

async function hasApprovedYear(db: Db, sample: SampleScope, now: number): Promise<boolean> {
	const calendars = await readCalendarYears(db, sample.get('desk_calendars') ?? []);
	const current = new Date(now).getUTCFullYear();
	return calendars.some((years) =>
		years.some(({ year, status }) => year === current && status === 'approved'),
	);
}
