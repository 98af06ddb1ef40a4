import { ForbiddenError } from '@directus/errors';
import type { Host } from '../install/host.ts';
import type { HookCall } from './register.ts';

/** Who asks, and where. */
type Asking = Pick<HookCall, 'db'> & {
	readonly context: Pick<HookCall['context'], 'accountability' | 'schema'>;
};

/**
 * Directus asks the rules about an update first and looks at rights afterwards. Where a rule leaves a trace of its
 * own, such as a lease that others wait for, rights come first.
 *
 * @throws ForbiddenError as Directus itself would, for somebody who may not update one of these rows.
 */
export async function requireUpdateAccess(
	{ context: { accountability, schema }, db }: Asking,
	{ collection, keys, host }: { collection: string; keys: readonly string[]; host: Host },
): Promise<void> {
	// Null is Directus itself or an extension.
	if (!accountability || accountability.admin) return;
	if (accountability.user) {
		const permissions = new host.services.PermissionsService({
			knex: db,
			schema: schema ?? (await host.getSchema({ database: db })),
			accountability,
		});
		const answers = await Promise.all(keys.map((key) => permissions.getItemPermissions(collection, key)));
		if (answers.every(({ update }) => update.access)) return;
	}
	throw new ForbiddenError();
}
