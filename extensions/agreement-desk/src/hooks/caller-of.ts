import type { Caller } from '../desk/acting-user.ts';
import type { HookCall } from './register.ts';

/** Who makes a request of Directus. Without accountability it is Directus itself or an extension. */
export function callerOf({ context: { accountability } }: Pick<HookCall, 'context'>): Caller {
	return {
		user: accountability?.user ?? null,
		admin: accountability ? accountability.admin === true : true,
		roles: accountability?.roles ?? [],
	};
}
