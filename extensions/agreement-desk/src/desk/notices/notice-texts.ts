import type { EventFacts } from '../../domain/templates/event-variables.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { NoticeRow } from '../../store/tables.ts';
import type { Notice } from '../notify/notice.ts';
import type { About, TemplateTexts } from '../notify/template-texts.ts';
import type { Addressee } from './audience.ts';
import { isByLaw } from './check-times.ts';
import { wordsIn } from './notice-words.ts';

export interface Telling {
	readonly notice: NoticeRow;
	readonly addressee: Addressee;
	/** Names of the channels that a maintenance affects. */
	readonly channels: readonly string[];
}

type Say = Notice['say'];

/** How a notice is told to one of its readers, by the template of its kind. */
export function noticeText(texts: TemplateTexts, telling: Telling): Say {
	const { notice } = telling;
	const about = aboutOf(telling);
	const facts = factsOf(telling);
	switch (notice.kind) {
		case 'maintenance':
			return texts.say('maintenance', { ...facts, ...maintenanceFacts(telling) }, about);
		case 'update':
			return texts.say('service_update', facts, about);
		case 'suspension':
		case 'termination':
			return texts.say(notice.kind, { ...facts, ...interruptionFacts(telling) }, about);
		case 'resumption':
			return texts.say('resumption', facts, about);
		case 'formal':
			return texts.say('formal_notice', { ...facts, 'notice.ground': notice.ground_text }, about);
		case 'announcement':
		case null:
			return texts.say('announcement', facts, about);
	}
}

/** How its readers are told that it no longer holds. */
export function withdrawalText(texts: TemplateTexts, telling: Telling): Say {
	const facts = { ...factsOf(telling), 'notice.reason': telling.notice.withdrawal_reason };
	return texts.say('notice_withdrawn', facts, aboutOf(telling));
}

/** How its readers are told that it takes effect later. */
export function movedText(texts: TemplateTexts, telling: Telling): Say {
	return texts.say('notice_moved', factsOf(telling), aboutOf(telling));
}

function aboutOf({ addressee: { agreement, contact } }: Telling): About {
	return { timezone: agreement.timezone, organization: contact.organization };
}

function factsOf({ notice, addressee: { agreement, contact } }: Telling): EventFacts<'announcement'> {
	return {
		'contact.name': contact.name,
		'provider.name': agreement.providerName,
		'notice.number': notice.number,
		'notice.title': inBoth(notice, 'title'),
		'notice.body': inBoth(notice, 'body'),
		'notice.effective_at': notice.effective_at,
		'notice.ends_at': notice.ends_at,
		'notice.url': null,
	};
}

function inBoth(notice: NoticeRow, part: 'title' | 'body'): LocalizedText {
	return text(wordsIn(notice, 'zh-CN')[part], wordsIn(notice, 'en-US')[part]);
}

function maintenanceFacts({ notice, channels }: Telling) {
	return {
		'notice.from': notice.window_from,
		'notice.to': notice.window_to,
		'notice.channels': channels.length === 0 ? null : text(channels.join('、'), channels.join(', ')),
	};
}

function interruptionFacts({ notice, addressee: { agreement } }: Telling) {
	return {
		'notice.ground': notice.ground_text,
		'notice.days': isByLaw(notice) ? null : agreement.terms.days,
		'notice.tickets': notice.open_tickets ?? 'finish',
	};
}
