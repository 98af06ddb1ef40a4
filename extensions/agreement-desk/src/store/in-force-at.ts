import type { Knex } from 'knex';

/**
 * A condition on versions: in force at this instant, as the database keeps instants. One that was replaced or
 * ended still governs what was received in its time; without an end it never was in force.
 */
export function inForceAt(instant: Date, prefix: '' | 'a.' = '') {
	const from = `${prefix}effective_from`;
	const to = `${prefix}effective_to`;
	const status = `${prefix}status`;
	return (where: Knex.QueryBuilder): void => {
		where.where(from, '<=', instant).where((either) =>
			either
				.where(to, '>', instant)
				.whereIn(status, ['active', 'superseded', 'terminated'])
				.orWhere((open) => open.whereNull(to).where(status, 'active')),
		);
	};
}
