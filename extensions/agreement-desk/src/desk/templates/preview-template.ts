import type { Language, LocalizedText } from '../../domain/localized-text.ts';
import { eventVariables } from '../../domain/templates/event-variables.ts';
import { smsSize, type SmsSize } from '../../domain/templates/sms-size.ts';
import { sampleFacts } from '../../domain/templates/template-scope.ts';
import type { NotificationMethod, TemplateEvent, TemplateMethod } from '../../domain/vocabulary.ts';
import { templateTexts, type About, type OwnTemplates } from '../notify/template-texts.ts';
import { templateFaults, type CheckedTemplate } from './check-template.ts';

/** A text as its reader would see it. */
export interface Preview {
	readonly language: Language;
	/** Whose text it is: the one asked about, another one of the admins, or the one that is built in. */
	readonly source: 'template' | 'other_template' | 'built_in';
	readonly subject: string;
	readonly body: string;
	readonly html: string | null;
	/** For programs, and for texts that an SMS provider has approved. */
	readonly data: Record<string, unknown> | null;
	/** In how many parts a short message would be sent; null for other methods. */
	readonly sms: SmsSize | null;
	/** Why the text asked about cannot be used, for which the built-in one stands here. */
	readonly problems: readonly { readonly field: string; readonly text: LocalizedText }[];
}

export interface Previewed {
	readonly template: CheckedTemplate;
	/** What is known of a real ticket or notice, by the names of variables; the rest is told by samples. */
	readonly facts: Readonly<Record<string, unknown>>;
	readonly about: About;
}

/**
 * What readers of each language would see, the one of the template by this template and the other by what is in use.
 * Nothing is sent, and nothing is written.
 */
export function previewTemplate({ template, facts, about }: Previewed, own: OwnTemplates): Preview[] {
	const other = template.language === 'zh-CN' ? 'en-US' : 'zh-CN';
	const problems = templateFaults(template);
	const asked: OwnTemplates = {
		find: () => (problems.length > 0 ? null : { ...template, id: 'preview' }),
		broken: () => {},
	};
	const source = problems.length > 0 ? 'built_in' : 'template';
	const { event, method } = template;
	const isOwn =
		own.find({ event, method, language: other, organization: about.organization ?? null }) !== null;
	return [
		{ ...shown({ event, method, language: template.language, facts, about }, asked), source, problems },
		{
			...shown({ event, method, language: other, facts, about }, own),
			source: isOwn ? 'other_template' : 'built_in',
			problems: [],
		},
	];
}

interface Shown {
	readonly event: TemplateEvent;
	readonly method: TemplateMethod;
	readonly language: Language;
	readonly facts: Previewed['facts'];
	readonly about: About;
}

const shownAs: Readonly<Record<TemplateMethod, NotificationMethod>> = {
	email: 'email',
	sms: 'sms',
	in_app: 'in_app',
	im: 'wecom',
};

function shown({ event, method, language, facts, about }: Shown, own: OwnTemplates) {
	const known = { ...sampleFacts(eventVariables[event], language), ...knownTo(event, facts) };
	const say = templateTexts(own).sayAny(event, known, about);
	const { subject, body, html = null, data = null } = say({ language, method: shownAs[method] });
	return { language, subject, body, html, data, sms: method === 'sms' ? smsSize(body) : null };
}

function knownTo(event: TemplateEvent, facts: Previewed['facts']) {
	const names = Object.keys(eventVariables[event]);
	return Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
}
