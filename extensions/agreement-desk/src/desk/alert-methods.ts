import { methodsOfStaff } from '../domain/agreement/ladder-reach.ts';
import type { NotificationMethod } from '../domain/vocabulary.ts';
import { addressOf } from './notify/address-of.ts';
import type { Recipient } from './notify/notice.ts';

type Methods = readonly NotificationMethod[];

/** How a step of the ladder tells this recipient: colleagues whom none of its methods reaches, in the studio. */
export function alertMethods(to: Recipient, methods: Methods): Methods {
	if (to.type === 'channel') return [to.method];
	return to.type === 'user' && !hasAddress(to, methods) ? ['in_app'] : methods;
}

/** Whether a step reaches this recipient in a way it means to; one that names none for colleagues means the studio. */
export function isReached(to: Recipient, methods: Methods): boolean {
	if (to.type === 'channel' || hasAddress(to, methods)) return true;
	return to.type === 'user' && !methods.some((method) => methodsOfStaff.includes(method));
}

function hasAddress(to: Recipient, methods: Methods): boolean {
	return methods.some((method) => addressOf(to, method) !== null);
}
