import type { TemplateEvent, TemplateMethod } from '../vocabulary.ts';
import { framedEvents, isForCustomer } from './event-variables.ts';

const notices: ReadonlySet<TemplateEvent> = new Set<TemplateEvent>([
	'announcement',
	'maintenance',
	'service_update',
	'suspension',
	'termination',
	'resumption',
	'formal_notice',
	'notice_withdrawn',
	'notice_moved',
]);

/** The methods for which a desk begins with a text of an event; any other may be added. */
export function offeredMethods(event: TemplateEvent): readonly TemplateMethod[] {
	if (event === 'decision_draft') return ['email'];
	if (notices.has(event)) return ['email', 'sms', 'im'];
	if (framedEvents.has(event) || isForCustomer(event)) return ['email', 'sms'];
	return ['in_app', 'email', 'sms', 'im'];
}
