import { describe, expect, it } from 'vitest';
import { acceptedFrom } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/agreement-reading.ts';
import { valuesOf } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/readers/duration-values.ts';
import { findBareLimits } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/readers/bare-limits.ts';
import { findDurations } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/values/durations.ts';
import { hours, workingDays } from '../say.ts';

type Topic = Parameters<typeof valuesOf>[1];

/** What a time means for a topic: each value, and whether it is sure enough to be taken. */
function meaning(words: string, topic: Topic) {
	const [mention] = [...findDurations(words), ...findBareLimits(words)];
	if (!mention) throw new Error(`No time in ${words}`);
	return valuesOf(mention, topic).map(({ key, part, value, certainty }) => [
		part === undefined ? key : `${key} ${part}`,
		value,
		certainty >= acceptedFrom,
	]);
}

const valuesAndTrust = (words: string, topic: Topic) =>
	meaning(words, topic).map(([, value, isSure]) => [value, isSure]);

describe('which parameter a time is for', () => {
	it.each([
		['phone', 'sla.phone.answer_minutes'],
		['email', 'sla.email.first_reply_hours'],
		['emailNext', 'sla.email.first_reply_next_open_hours'],
		['chat', 'sla.chat.response_minutes'],
		['registration', 'sla.registration_hours'],
		['general', 'sla.general.progress'],
		['complex', 'sla.complex.escalate'],
		['urgent', 'sla.urgent.response_hours'],
		['notice', 'notice.suspension_days'],
		['consultation', 'sla.consultation.answer'],
	] as const)('%s: %s', (topic, key) => {
		expect(meaning('2小时', topic).map(([name]) => name)).toEqual([key]);
	});

	it.each(['fcr', 'csat'] as const)('%s is no time', (topic) => {
		expect(meaning('2小时', topic)).toEqual([]);
	});
});

describe('minutes', () => {
	it.each([
		['90秒', 1.5, true],
		['20秒', 0.33, true],
		['3分钟', 3, true],
		['1小时', 60, true],
		['1个工作小时', 60, true],
		['1个自然小时', 60, false],
		['1天', 1440, false],
		['在3内', 3, true],
	])('%s', (words, value, isSure) => {
		expect(valuesAndTrust(words, 'phone')).toEqual([[value, isSure]]);
	});
});

describe('hours', () => {
	it.each([
		['email', '2小时', 2, true],
		['email', '90分钟', 1.5, true],
		['email', '20分钟', 0.3333, true],
		['email', '10秒', 0.0028, true],
		['email', '36.5秒', 36.5 / 3600, true],
		['email', '1天', 24, false],
		['email', '1周', 168, false],
		['email', '1个月', 720, false],
		['email', '2个自然小时', 2, false],
		['email', '2个自然日', 48, false],
		['email', '2个工作小时', 2, true],
		['email', '1个工作日', workingDays(1), false],
		['registration', '2小时', 2, true],
		['registration', '1天', 24, false],
		['registration', '1个自然日', 24, true],
		['registration', '1个工作日', workingDays(1), false],
		['urgent', '在3内', 3, true],
	] as const)('%s: %s', (topic, words, value, isSure) => {
		expect(valuesAndTrust(words, topic)[0]).toEqual([value, isSure]);
	});
});

describe('hours or working days', () => {
	it.each([
		['4小时', [[hours(4), true]]],
		['30分钟', [[hours(0.5), true]]],
		['2个工作日', [[workingDays(2), true]]],
		['半个工作日', [[workingDays(0.5), false]]],
		['2个工作周', [[workingDays(10), false]]],
		['2个自然日', [[hours(48), true]]],
		[
			'2天',
			[
				[hours(48), false],
				[workingDays(2), false],
			],
		],
		[
			'1周',
			[
				[hours(168), false],
				[workingDays(5), false],
			],
		],
		['1个月', [[hours(720), false]]],
		[
			'在3内',
			[
				[hours(3), false],
				[workingDays(3), false],
			],
		],
	])('%s', (words, expected) => {
		expect(valuesAndTrust(words, 'consultation')).toEqual(expected);
	});

	it('is no month, even one of calendar days', () => {
		expect(valuesAndTrust('1 calendar month', 'consultation')).toEqual([[hours(720), false]]);
	});
});

describe('days of notice', () => {
	it.each([
		['30天', 30, true],
		['30个自然日', 30, true],
		['0天', 0, false],
		['30个工作日', 30, false],
		['2周', 14, true],
		['1个月', 30, false],
		['36小时', 1.5, false],
		['50小时', 2.08, false],
		['提前30通知', 30, true],
	])('%s', (words, value, isSure) => {
		expect(valuesAndTrust(words, 'notice')).toEqual([[value, isSure]]);
	});
});

describe('the clock that an amount names', () => {
	it.each([
		['registration', '2个自然小时', 'clock_basis 2.1.4', 'calendar'],
		['general', '2个自然日', 'clock_basis 2.2.1', 'calendar'],
		['complex', '2个工作小时', 'clock_basis 2.2.2', 'business'],
		['urgent', '2个业务小时', 'clock_basis 2.2.3', 'business'],
	] as const)('%s: %s', (topic, words, name, value) => {
		expect(meaning(words, topic)[1]).toEqual([name, value, true]);
	});

	it.each([
		['email', '2个工作小时'],
		['general', '2个工作日'],
		['general', '2小时'],
		['consultation', '2个自然日'],
	] as const)('%s: %s names none', (topic, words) => {
		expect(meaning(words, topic)).toHaveLength(1);
	});
});
