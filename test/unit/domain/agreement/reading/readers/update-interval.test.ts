import { expect, it } from 'vitest';
import { readUpdateInterval } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/readers/update-interval.ts';
import { either, hours, say, workingDays } from '../say.ts';
import { sentenceOf } from './sentences.ts';

it.each([
	['2.2.2 升级后每4小时通报一次', hours(4)],
	['2.2.2 升级后每隔 4小时通报一次', hours(4)],
	['2.2.2 升级后每个工作日通报一次', workingDays(1)],
	['2.2.2 升级后每工作日通报一次', workingDays(1)],
	['2.2.2 升级后每2个工作日通报一次', workingDays(2)],
	['2.2.2 问题升级后的进展，每4小时改为每8小时', either(hours(4), hours(8))],
	['2.2.2 Progress is reported every 4 hours.', hours(4)],
	['2.2.2 Progress is reported each working day.', workingDays(1)],
	['2.2.2 Progress is reported every business day.', workingDays(1)],
	['2.2.2 Progress is reported every 2 working days.', workingDays(2)],
	['复杂请求每4小时更新一次进展。', hours(4)],
	['Complex requests are updated every 4 hours.', hours(4)],
	['2.2.2 升级后每次通报4小时', 'absent'],
	['2.2.2 升级后每2天通报一次', 'absent'],
	['2.2.2 升级后每30分钟通报一次', 'absent'],
	['2.2.2 升级后每2个工作周通报一次', 'absent'],
	['2.2.2 升级后每4小时复查一次', 'absent'],
	['2.2.1 登记后每4小时通报一次', 'absent'],
	['2.2.2 升级后未按每4小时通报一次的,支付违约金', 'absent'],
])('%j', (text, expected) => {
	expect(say(text, 'sla.complex.update_interval')).toEqual(expected);
});

it('says where the words stand', () => {
	const text = '复杂问题升级后每4小时通报一次';
	const [candidate] = readUpdateInterval(sentenceOf(text));
	expect(text.slice(candidate?.span.from, candidate?.span.to)).toBe('每4小时');
	expect(candidate?.clause).toBe('2.2.2');
	const [daily] = readUpdateInterval(sentenceOf('复杂问题进展通报每个工作日'));
	expect(daily?.span).toEqual({ from: 8, to: 13 });
});

it('goes by the heading or the words before, where the sentence itself says not what it is of', () => {
	const key = 'sla.complex.update_interval';
	expect(say('2.2.5 复杂请求\n\n每4小时通报一次进展。', key)).toEqual(hours(4));
	expect(say('2.2.5 一般请求\n\n每4小时通报一次进展。', key)).toEqual('absent');
});
