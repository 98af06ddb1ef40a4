import { agreements } from '../../../../schema/collections/agreements.ts';
import { calendars } from '../../../../schema/collections/calendars.ts';
import { channels } from '../../../../schema/collections/channels.ts';
import { contacts } from '../../../../schema/collections/contacts.ts';
import { organizations } from '../../../../schema/collections/organizations.ts';
import { checkAgent } from '../desk/check-agent.ts';
import { checkContact, contactKeys } from '../desk/check-contact.ts';
import { checkNotifyChannel, checkQuietHours, checkStaffMethods } from '../desk/check-reachability.ts';
import { checkReferences, refuseInUse } from '../desk/check-references.ts';
import { checkValues } from '../desk/check-values.ts';
import { compileAgreement } from '../desk/compile-agreement.ts';
import { holdVersions } from '../desk/hold-versions.ts';
import type { Payload } from '../desk/payload.ts';
import { changeAgreements, createAgreement, removeAgreements } from '../desk/save-agreement.ts';
import { changeCommitments, createCommitment, removeCommitments } from '../desk/save-commitment.ts';
import type { Host } from '../install/host.ts';
import { agreementTable, commitmentTable } from '../store/tables.ts';
import { toApi } from '../store/to-api.ts';
import type { Desk } from './desk.ts';
import { contextOf } from './engine.ts';
import { createHolds } from './holds.ts';
import type { Change, HookCall, Registrar } from './register.ts';
import { requireUpdateAccess } from './require-update-access.ts';

/** What an admin configures: agreements and the people they are about. */
export function registerAgreements(on: Registrar, { desk, host }: { desk: Desk; host: Host }): void {
	on.onCreate('desk_agreements', async (payload, { db }) => {
		const columns = await createAgreement(db, payload, contextOf(host.env));
		await checkReferences(db, agreements, payload);
		return toApi(agreementTable, columns);
	});
	const holds = createHolds(host);
	on.onUpdate('desk_agreements', async (change, call) => {
		const { db } = call;
		await requireUpdateAccess(call, { collection: 'desk_agreements', keys: change.keys, host });
		const work = async () => {
			const columns = await changeAgreements(db, change, contextOf(host.env));
			await checkReferences(db, agreements, change.payload);
			return toApi(agreementTable, columns);
		};
		return holds.during(change, call, { hold: holdVersions, work, also: change.keys });
	});
	on.onDelete('desk_agreements', async (keys, { db }) => {
		await removeAgreements(db, keys);
		await refuseInUse(db, agreements, keys);
	});
	// Other versions of their customers may be signed as well.
	on.afterwards('desk_agreements.items.update', (versions, mark) => holds.letGo(mark, versions));
	for (const event of ['create', 'update']) {
		on.afterwards(`desk_agreements.items.${event}`, async (keys) => {
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
	registerParties(on);
}

/** The people whom agreements are about. */
function registerParties(on: Registrar): void {
	const agent = async (change: Pick<Change, 'keys' | 'payload'>, { db }: HookCall) => {
		checkAgent(change.payload);
		checkStaffMethods(change.payload);
		await checkQuietHours(db, 'desk_agents', change);
	};
	on.onCreate('desk_agents', (payload, call) => agent({ keys: [], payload }, call));
	on.onUpdate('desk_agents', agent);
	const organization = async (payload: Payload, { db }: HookCall) => {
		checkValues(organizations, payload);
		await checkNotifyChannel(db, payload);
	};
	on.onCreate('desk_organizations', organization);
	on.onUpdate('desk_organizations', ({ payload }, call) => organization(payload, call));
	const contact = async ({ keys, payload }: Pick<Change, 'keys' | 'payload'>, { db }: HookCall) => {
		checkValues(contacts, payload);
		checkContact(payload);
		await checkReferences(db, contacts, payload);
		await checkQuietHours(db, 'desk_contacts', { keys, payload });
		return contactKeys(payload);
	};
	on.onCreate('desk_contacts', (payload, call) => contact({ keys: [], payload }, call));
	on.onUpdate('desk_contacts', contact);
	for (const definition of [organizations, contacts, channels, calendars]) {
		on.onDelete(definition.collection, (keys, { db }) => refuseInUse(db, definition, keys));
	}
}
