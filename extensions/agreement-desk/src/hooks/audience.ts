import type { RegisterFunctions } from '@directus/types';
import { newId } from '../store/new-id.ts';
import { mailDomainOf } from '../delivery/smtp-settings.ts';
import { createAnnouncer } from '../desk/publish/announcer.ts';
import { createAudienceFinder, type AudienceFinder } from '../desk/publish/audience.ts';
import type { Host } from '../install/host.ts';
import type { Announcer } from '../store/announcer.ts';

interface Audience {
	readonly finder: AudienceFinder;
	readonly announcer: Announcer;
}

/** One for each process: it is asked with every event that is written. */
let shared: Audience | null = null;

export function audienceOf(env: Host['env']): Audience {
	shared ??= createAudience(env);
	return shared;
}

function createAudience(env: Host['env']): Audience {
	// Whether a hook of another extension waits nobody can tell, so whoever has one says so.
	const anybody = ['WEBSOCKETS_ENABLED', 'DESK_PUBLISH_EVENTS'].some((name) => String(env[name]) === 'true');
	const finder = createAudienceFinder({ now: Date.now, anybody });
	const announcer = createAnnouncer({
		audience: finder,
		now: Date.now,
		newId: () => newId(Date.now()),
		mailDomain: mailDomainOf(env),
	});
	return { finder, announcer };
}

const changes = ['create', 'update', 'delete'];

/** What is switched on here holds at once, on other nodes within seconds. */
export function watchAudience(register: RegisterFunctions, env: Host['env']): void {
	for (const change of changes) {
		for (const event of [`flows.${change}`, `desk_channels.items.${change}`])
			register.action(event, async () => audienceOf(env).finder.forget());
	}
}
