import type { Accountability } from '@directus/types';
import { ids } from '../../../../schema/seed/sample/ids.ts';
import type { SampleActor, SampleDoors } from '../desk/sample/put-in-sample.ts';
import type { RemoveUsers } from '../desk/sample/take-out-sample.ts';
import type { Host } from '../install/host.ts';
import type { Db } from '../store/db.ts';

/** The services of Directus for the sample data: its rows pass every rule that those of a client pass. */
export function sampleDoorsOf(
	host: Host,
	administrator: Accountability,
	knex: Db = host.database,
): SampleDoors {
	const serviceFor = async (collection: string, as: SampleActor) => {
		const schema = await host.getSchema();
		const accountability = as === 'agent' ? sampleAgent : administrator;
		const { ItemsService, UsersService, RolesService } = host.services;
		if (collection === 'directus_users') return new UsersService({ knex, schema, accountability });
		if (collection === 'directus_roles') return new RolesService({ knex, schema, accountability });
		return new ItemsService(collection, { knex, schema, accountability });
	};
	return {
		async create(collection, rows, as) {
			const service = await serviceFor(collection, as);
			await service.createMany([...rows]);
		},
		async update(collection, { id, patch }, as) {
			const service = await serviceFor(collection, as);
			await service.updateMany([id], patch);
		},
		atOnce: (work) => host.database.transaction((trx) => work(sampleDoorsOf(host, administrator, trx))),
	};
}

const sampleAgent: Accountability = {
	user: ids.agent,
	role: ids.agentRole,
	roles: [ids.agentRole],
	admin: false,
	app: true,
	ip: null,
};

/** Directus knows what hangs on a user: sessions, presets, policies. */
export function removeUsersIn(host: Host): RemoveUsers {
	return async (knex, { users, roles }) => {
		const schema = await host.getSchema();
		const { UsersService, RolesService } = host.services;
		if (users.length > 0) await new UsersService({ knex, schema }).deleteMany([...users]);
		if (roles.length > 0) await new RolesService({ knex, schema }).deleteMany([...roles]);
	};
}
