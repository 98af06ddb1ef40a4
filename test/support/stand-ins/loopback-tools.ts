import { randomUUID } from 'node:crypto';
import { readAllowedHosts } from '../../../extensions/agreement-desk/src/delivery/http/allowed-hosts.ts';
import { createHttpClient } from '../../../extensions/agreement-desk/src/delivery/http/guarded-http.ts';
import type { DeliveryTools } from '../../../extensions/agreement-desk/src/delivery/sender.ts';

export const loopbackEnv = { DESK_ALLOWED_HOSTS: '127.0.0.1' };

/** What a sender needs to reach a stand-in; gives up after a second. */
export function loopbackTools({ now = Date.now }: { now?: () => number } = {}): DeliveryTools {
	const allowedHosts = readAllowedHosts(loopbackEnv);
	const http = createHttpClient({ allowedHosts, timeoutMs: 1000, connectTimeoutMs: 1000 });
	return { now, nonce: randomUUID, http };
}
