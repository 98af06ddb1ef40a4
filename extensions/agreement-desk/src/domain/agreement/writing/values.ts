import type { Language } from '../../localized-text.ts';
import { quote, writeFreeText } from '../notation/free-text.ts';
import { plainNumber } from '../notation/numbers.ts';
import { readingOptions, type OptionKey } from '../notation/reading-options.ts';
import { writeAmount, type Unit } from '../notation/units.ts';
import { emptyList, itemSeparator, methodWords, noWord, yesWord } from '../notation/words.ts';
import type { ParameterKey, ParameterValue } from '../parameters/index.ts';
import type { Duration } from '../parameters/shapes.ts';
import {
	writeClocks,
	writeLanguages,
	writeMessengers,
	writePeriods,
	writeSatisfaction,
	writeTargets,
} from './compound-values.ts';

type Writer<V> = (value: V, language: Language) => string;

const amountOf =
	(unit: Unit): Writer<number> =>
	(value, language) =>
		writeAmount(value, unit, language);

const duration: Writer<Duration> = ({ value, unit }, language) => writeAmount(value, unit, language);

const percent: Writer<number> = (value) => `${plainNumber(value)}%`;

const yesOrNo: Writer<boolean> = (value, language) => (value ? yesWord : noWord)[language];

const freeText: Writer<string> = (value) => writeFreeText(value);

/** Addresses and numbers stand between spaces, so that only a space or something unusual needs quotes. */
const address: Writer<string> = (value) => (/^[!#-;=?-[\]-~]+$/.test(value) ? value : quote(value));

const phoneNumber: Writer<string> = (value) => value;

const freeTexts: Writer<readonly string[]> = (values, language) =>
	values.length === 0 ? emptyList[language] : values.map(writeFreeText).join(itemSeparator[language]);

const methods: Writer<ParameterValue<'notification.methods'>> = (values, language) =>
	values.map((method) => methodWords[method][language]).join(itemSeparator[language]);

function optionOf<K extends OptionKey>(key: K): Writer<ParameterValue<K>> {
	return (value, language) => readingOptions[key][value][language];
}

const writers: { readonly [K in ParameterKey]: Writer<ParameterValue<K>> } = {
	'provider.name': freeText,
	'provider.uscc': freeText,
	'customer.name': freeText,
	'channel.phone.number': phoneNumber,
	'channel.email.address': address,
	'channel.chat.url': address,
	'channel.chat.im_tool': writeMessengers,
	'channel.portal.url': address,
	'channel.social.platform': freeText,
	'channel.social.account': freeText,
	'scope.consultation': freeTexts,
	'scope.technical_support': freeTexts,
	'notification.methods': methods,
	'scope.other': freeText,
	'business_hours.periods': writePeriods,
	'sla.phone.answer_minutes': amountOf('minutes'),
	'sla.email.first_reply_hours': amountOf('hours'),
	'sla.email.first_reply_next_open_hours': amountOf('hours'),
	'sla.chat.response_minutes': amountOf('minutes'),
	'sla.registration_hours': amountOf('hours'),
	'sla.general.progress': duration,
	'sla.complex.escalate': duration,
	'sla.urgent.response_hours': amountOf('hours'),
	'languages.additional': writeLanguages,
	'target.fcr_percent': percent,
	'target.csat': writeSatisfaction,
	'target.custom[]': writeTargets,
	'notice.suspension_days': amountOf('calendar_days'),
	'calendar.timezone': freeText,
	'calendar.exclude_statutory_holidays': yesOrNo,
	'calendar.include_makeup_workdays': yesOrNo,
	clock_basis: writeClocks,
	'sla.consultation.answer': duration,
	'sla.complex.update_interval': duration,
	'complex.criteria': freeTexts,
	'urgent.keywords': freeTexts,
	'urgent.abuse_review': yesOrNo,
	'fcr.window_days': amountOf('calendar_days'),
	'csat.schedule': freeTexts,
	'csat.min_responses': amountOf('responses'),
	'csat.anti_fatigue_days': amountOf('calendar_days'),
	pause_on_pending_customer: yesOrNo,
	pause_on_pending_third_party: yesOrNo,
	'training.required_courses': freeTexts,
	'training.validity_months': amountOf('months'),
	'sla.complaint.ack_hours': amountOf('hours'),
	'sla.complaint.decision': duration,
	'sla.complaint.general.reply': duration,
	'sla.complaint.major.reply': duration,
	'sla.complaint.major.decision': duration,
	'sla.complaint.urgent.reply': duration,
	'sla.complaint.urgent.decision': duration,
	'complaint.approval_amount': amountOf('yuan'),
	'sla.privacy.answer_working_days': amountOf('working_days'),
	'resolution.confirm_working_days': amountOf('working_days'),
	'resolution.reopen_days': amountOf('calendar_days'),
	'nudge.interval_minutes': amountOf('minutes'),
	'pending.first_reminder_working_days': amountOf('working_days'),
	'pending.second_reminder_working_days': amountOf('working_days'),
	'pending.close_proposal_working_days': amountOf('working_days'),
	'assignment.rule': optionOf('assignment.rule'),
	'assignment.take_minutes': amountOf('minutes'),
	'assignment.answer_minutes': amountOf('minutes'),
	'complex.clock_start': optionOf('complex.clock_start'),
	'reading.working_day_end': optionOf('reading.working_day_end'),
	'reading.out_of_hours': optionOf('reading.out_of_hours'),
	'reading.receipt': optionOf('reading.receipt'),
	'reading.follow_up_restarts': yesOrNo,
	'reading.phone_attempt': optionOf('reading.phone_attempt'),
	'reading.bot_counts': yesOrNo,
	'reading.abandoned_call': optionOf('reading.abandoned_call'),
	'reading.short_abandon_seconds': amountOf('seconds'),
	'reading.out_of_hours_contact': optionOf('reading.out_of_hours_contact'),
	'reading.registration_proof': optionOf('reading.registration_proof'),
	'reading.late_reclassification_cures': yesOrNo,
	'reading.urgent_by': optionOf('reading.urgent_by'),
	'reading.urgent_clock_start': optionOf('reading.urgent_clock_start'),
	'reading.queue_order': optionOf('reading.queue_order'),
	'reading.governing_instant': optionOf('reading.governing_instant'),
	'reading.fcr_allow_info_request': yesOrNo,
	'reading.notice_counting': optionOf('reading.notice_counting'),
	'reading.social_scope': optionOf('reading.social_scope'),
};

/** A value in words, as it stands in a written agreement: `4小时`, `1 working day`, `09:00–12:00、13:30–18:00`. */
export function writeValue<K extends ParameterKey>(
	key: K,
	value: ParameterValue<K>,
	language: Language,
): string {
	return writers[key](value, language);
}
