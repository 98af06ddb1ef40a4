import { checkContact } from '../desk/check-contact.ts';
import { compileAgreement } from '../desk/compile-agreement.ts';
import { changeAgreements, createAgreement, removeAgreements } from '../desk/save-agreement.ts';
import { checkCalendarDay, checkChangedCalendars, checkNewCalendar } from '../desk/save-calendar.ts';
import type { Host } from '../install/host.ts';
import { agreementTable } from '../store/tables.ts';
import { toApi } from '../store/to-api.ts';
import { contextOf } from './engine.ts';
import type { Registrar } from './register.ts';

/** What an admin configures: agreements, calendars and the people they are about. */
export function registerAgreements(on: Registrar, host: Host): void {
	on.onCreate('desk_agreements', async (payload, { db }) =>
		toApi(agreementTable, await createAgreement(db, payload, contextOf(host.env))),
	);
	on.onUpdate('desk_agreements', async (change, { db }) =>
		toApi(agreementTable, await changeAgreements(db, change, contextOf(host.env))),
	);
	on.onDelete('desk_agreements', (keys, { db }) => removeAgreements(db, keys));
	for (const event of ['create', 'update']) {
		on.afterwards(`desk_agreements.items.${event}`, async (keys) => {
			for (const key of keys) await compileAgreement(host.database, key);
		});
	}

	on.onCreate('desk_calendars', async (payload) => checkNewCalendar(payload));
	on.onUpdate('desk_calendars', ({ keys, payload }, { db }) => checkChangedCalendars(db, keys, payload));
	on.onCreate('desk_calendar_days', async (payload) => checkCalendarDay(payload));
	on.onUpdate('desk_calendar_days', async ({ payload }) => checkCalendarDay(payload));

	// Their definitions say all there is to check.
	for (const collection of ['desk_organizations', 'desk_channels', 'desk_agents']) on.checkOnly(collection);
	on.onCreate('desk_contacts', async (payload) => checkContact(payload));
	on.onUpdate('desk_contacts', async ({ payload }) => checkContact(payload));
}
