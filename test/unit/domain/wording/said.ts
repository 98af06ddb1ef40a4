import { templateTexts } from '../../../../extensions/agreement-desk/src/desk/notify/template-texts.ts';
import type { Language } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { EventFacts } from '../../../../extensions/agreement-desk/src/domain/templates/event-variables.ts';
import type {
	NotificationMethod,
	TemplateEvent,
} from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';

const builtIn = templateTexts({ find: () => null, broken: () => {} });

/** What the built-in text makes of an event. */
export function said<E extends TemplateEvent>(
	event: E,
	facts: EventFacts<E>,
	{
		language,
		method = 'email',
		timezone = 'Asia/Shanghai',
	}: { language: Language; method?: NotificationMethod; timezone?: string },
): { subject: string; body: string } {
	const { subject, body } = builtIn.say(event, facts, { timezone })({ language, method });
	return { subject, body };
}
