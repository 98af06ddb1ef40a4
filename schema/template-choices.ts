import type { TemplateEvent, TemplateMethod } from '../extensions/agreement-desk/src/domain/vocabulary.ts';
import {
	templateEventNames,
	templateEvents,
} from '../extensions/agreement-desk/src/domain/wording/template-event-names.ts';
import type { Choice } from './define.ts';
import { choices } from './choice-words.ts';

/** The dropdowns of the texts of notifications. */
export const templateChoices = {
	template_event: templateEvents.map((value): Choice<TemplateEvent> => ({
		value,
		label: templateEventNames[value],
	})),
	template_method: choices<TemplateMethod>({
		email: ['邮件', 'E-mail'],
		sms: ['短信', 'Text message'],
		in_app: ['站内通知', 'In-app notification'],
		im: ['群机器人', 'Group bot'],
	}),
} as const;
