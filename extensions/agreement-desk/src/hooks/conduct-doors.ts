import { readActingUser } from '../desk/acting-user.ts';
import type { ConductDoors } from '../desk/conduct/check-conduct.ts';
import type { Host } from '../install/host.ts';
import { callerOf } from './caller-of.ts';
import { bytesReader } from './read-bytes.ts';
import type { HookCall } from './register.ts';

/** What the reply check needs to know of a request that comes through Directus. */
export function conductDoors(host: Host, call: HookCall): ConductDoors {
	return { readBytes: bytesReader(host), acting: () => readActingUser(call.db, callerOf(call)) };
}

/** The same for an app that writes in the name of a customer, of whom nothing is asked. */
export function customerDoors(host: Host, user: string | null): ConductDoors {
	return {
		readBytes: bytesReader(host),
		acting: async () => ({ user, isSupervisor: false, isStaff: false, agent: null }),
	};
}
