import { setTimeout as sleep } from 'node:timers/promises';
import { agreements } from '../../../../schema/collections/agreements.ts';
import { calendars } from '../../../../schema/collections/calendars.ts';
import { channels } from '../../../../schema/collections/channels.ts';
import { contacts } from '../../../../schema/collections/contacts.ts';
import { organizations } from '../../../../schema/collections/organizations.ts';
import { checkContact } from '../desk/check-contact.ts';
import { checkReferences, refuseInUse } from '../desk/check-references.ts';
import { checkValues } from '../desk/check-values.ts';
import { compileAgreement } from '../desk/compile-agreement.ts';
import { holdVersions, releaseVersions } from '../desk/hold-versions.ts';
import type { Payload } from '../desk/payload.ts';
import { changeAgreements, createAgreement, removeAgreements } from '../desk/save-agreement.ts';
import { changeCommitments, createCommitment, removeCommitments } from '../desk/save-commitment.ts';
import type { Host } from '../install/host.ts';
import { agreementTable, commitmentTable } from '../store/tables.ts';
import { toApi } from '../store/to-api.ts';
import type { Desk } from './desk.ts';
import { contextOf } from './engine.ts';
import type { HookCall, Registrar } from './register.ts';
import { requireUpdateAccess } from './require-update-access.ts';

/** What an admin configures: agreements and the people they are about. */
export function registerAgreements(on: Registrar, { desk, host }: { desk: Desk; host: Host }): void {
	on.onCreate('desk_agreements', async (payload, { db }) => {
		const columns = await createAgreement(db, payload, contextOf(host.env));
		await checkReferences(db, agreements, payload);
		return toApi(agreementTable, columns);
	});
	const holders = new WeakMap<object, string>();
	/** Nobody waits any longer for a change that was refused, or is made. A transaction held nothing that outlives it. */
	const letGo = async (versions: readonly string[], mark: object) => {
		const holder = holders.get(mark);
		if (holder) await releaseVersions(host.database, versions, holder);
	};
	on.onUpdate('desk_agreements', async (change, call) => {
		const { db } = call;
		await requireUpdateAccess(call, { collection: 'desk_agreements', keys: change.keys, host });
		const holder = contextOf(host.env).newId();
		await holdVersions(db, change.keys, { holder, now: Date.now, sleep });
		if (!db.isTransaction) holders.set(change.mark, holder);
		try {
			const columns = await changeAgreements(db, change, contextOf(host.env));
			await checkReferences(db, agreements, change.payload);
			return toApi(agreementTable, columns);
		} catch (problem) {
			await letGo(change.keys, change.mark);
			throw problem;
		}
	});
	on.onDelete('desk_agreements', async (keys, { db }) => {
		await removeAgreements(db, keys);
		await refuseInUse(db, agreements, keys);
	});
	on.afterwards('desk_agreements.items.update', letGo);
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

	// Their definitions say all there is to check.
	for (const collection of ['desk_channels', 'desk_agents']) on.checkOnly(collection);
	on.onCreate('desk_organizations', async (payload) => checkValues(organizations, payload));
	on.onUpdate('desk_organizations', async ({ payload }) => checkValues(organizations, payload));
	const contact = async (payload: Payload, { db }: HookCall) => {
		checkContact(payload);
		await checkReferences(db, contacts, payload);
	};
	on.onCreate('desk_contacts', contact);
	on.onUpdate('desk_contacts', ({ payload }, call) => contact(payload, call));
	for (const definition of [organizations, contacts, channels, calendars]) {
		on.onDelete(definition.collection, (keys, { db }) => refuseInUse(db, definition, keys));
	}
}
