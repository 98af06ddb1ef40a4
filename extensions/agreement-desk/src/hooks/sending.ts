import { randomUUID } from 'node:crypto';
import { readAllowedHosts } from '../delivery/http/allowed-hosts.ts';
import { createHttpClient } from '../delivery/http/guarded-http.ts';
import type { SendingContext } from '../desk/outbox/outbox-context.ts';
import type { Host } from '../install/host.ts';
import { secretBoxOf } from '../store/secret-box.ts';

/** What it takes to send, with the settings of this instance. */
export function sendingIn(env: Host['env']): SendingContext {
	return {
		env,
		box: secretBoxOf(env),
		tools: {
			now: Date.now,
			nonce: randomUUID,
			http: createHttpClient({ allowedHosts: readAllowedHosts(env) }),
		},
	};
}
