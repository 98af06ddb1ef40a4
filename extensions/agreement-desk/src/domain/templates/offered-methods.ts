import type { TemplateEvent, TemplateMethod } from '../vocabulary.ts';
import { framedEvents, isForCustomer, noticeEvents } from './event-variables.ts';

/** The methods for which a desk begins with a text of an event; any other may be added. */
export function offeredMethods(event: TemplateEvent): readonly TemplateMethod[] {
	if (event === 'decision_draft') return ['email'];
	if (noticeEvents.has(event)) return ['email', 'sms', 'im'];
	if (framedEvents.has(event) || isForCustomer(event)) return ['email', 'sms'];
	return ['in_app', 'email', 'sms', 'im'];
}
