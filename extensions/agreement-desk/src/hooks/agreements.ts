import { organizations } from '../../../../schema/collections/organizations.ts';
import { checkContact } from '../desk/check-contact.ts';
import { checkValues } from '../desk/check-values.ts';
import { compileAgreement } from '../desk/compile-agreement.ts';
import { changeAgreements, createAgreement, removeAgreements } from '../desk/save-agreement.ts';
import { changeCommitments, createCommitment, removeCommitments } from '../desk/save-commitment.ts';
import type { Host } from '../install/host.ts';
import { releaseCustomers } from '../store/customer-reservation.ts';
import { agreementTable, commitmentTable } from '../store/tables.ts';
import { toApi } from '../store/to-api.ts';
import type { Desk } from './desk.ts';
import { contextOf } from './engine.ts';
import type { Registrar } from './register.ts';

/** What an admin configures: agreements and the people they are about. */
export function registerAgreements(on: Registrar, { desk, host }: { desk: Desk; host: Host }): void {
	on.onCreate('desk_agreements', async (payload, { db }) =>
		toApi(agreementTable, await createAgreement(db, payload, contextOf(host.env))),
	);
	on.onUpdate('desk_agreements', async (change, { db }) =>
		toApi(agreementTable, await changeAgreements(db, change, contextOf(host.env))),
	);
	on.onDelete('desk_agreements', (keys, { db }) => removeAgreements(db, keys));
	for (const event of ['create', 'update']) {
		on.afterwards(`desk_agreements.items.${event}`, async (keys) => {
			await releaseCustomers(host.database, keys);
			for (const key of keys) await compileAgreement(host.database, key, { now: Date.now() });
			await desk.changed();
		});
	}

	on.onCreate('desk_commitments', async (payload, { db }) =>
		toApi(commitmentTable, await createCommitment(db, payload, contextOf(host.env))),
	);
	on.onUpdate('desk_commitments', async (change, { db }) =>
		toApi(commitmentTable, await changeCommitments(db, change)),
	);
	on.onDelete('desk_commitments', (keys, { db }) => removeCommitments(db, keys));

	// Their definitions say all there is to check.
	for (const collection of ['desk_channels', 'desk_agents']) on.checkOnly(collection);
	on.onCreate('desk_organizations', async (payload) => checkValues(organizations, payload));
	on.onUpdate('desk_organizations', async ({ payload }) => checkValues(organizations, payload));
	on.onCreate('desk_contacts', async (payload) => checkContact(payload));
	on.onUpdate('desk_contacts', async ({ payload }) => checkContact(payload));
}
