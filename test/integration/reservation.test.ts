import { describe, expect, it } from 'vitest';
import { releaseLocks } from '../../extensions/agreement-desk/src/store/lock.ts';
import { reserve } from '../../extensions/agreement-desk/src/store/reservation.ts';
import { agreementTable } from '../../extensions/agreement-desk/src/store/tables.ts';
import type { DatabaseKind } from '../harness/database-config.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { lookInto } from '../support/look-into.ts';
import { places } from '../support/places.ts';

const at = Date.UTC(2026, 10, 28, 6, 30);
const id = '00000000-0000-4000-8000-000000000001';

function manyAtOnce(kind: DatabaseKind) {
	it(`on ${kind}`, async () => {
		const instance = await startInstance({ host: directus12, database: kind, extension: true });
		await instance.stop();
		await lookInto(instance.databaseConfig, async ({ knex }) => {
			const row = { table: agreementTable.name, id };
			const ask = (name: string, holder: string) =>
				reserve(knex, { name, holder, row, now: at, until: at + 1000 });

			for (const round of places(10)) {
				const names = places(8).map((place) => `version:${round}-${place}`);
				const alone = await Promise.all(names.map((name) => ask(name, `holder of ${name}`)));
				expect(alone).toEqual(names.map(() => true));

				const rivals = await Promise.all(places(8).map((place) => ask(`one:${round}`, `rival ${place}`)));
				expect(rivals.filter(Boolean)).toHaveLength(1);
				const first = `rival ${rivals.indexOf(true)}`;
				await releaseLocks(knex, ['the next one']);
				expect(await ask(`one:${round}`, 'the next one')).toBe(false);
				await releaseLocks(knex, [first]);
				expect(await ask(`one:${round}`, 'the next one')).toBe(true);
				await releaseLocks(knex, [first]);
				expect(await ask(`one:${round}`, 'too late')).toBe(false);
			}
		});
	});
}

describe('of those who ask at once, each gets what nobody else wants, and one gets what all want', () => {
	for (const kind of ['sqlite', 'postgres'] as const) manyAtOnce(kind);
	describeWhen('mariadb', 'with MariaDB', () => manyAtOnce('mariadb'));
});
