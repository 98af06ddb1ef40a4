import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/readers/calendar.ts';
import { acceptedFrom } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/agreement-reading.ts';
import { sentenceOf, sentencesOf } from './sentences.ts';

const read = (text: string) => sentencesOf(text).flatMap((sentence) => readCalendar(sentence));
const valuesOf = (text: string) => read(text).map(({ key, value }) => [key.replace('calendar.', ''), value]);

describe('public holidays', () => {
	const on = (words: string) => valuesOf(`业务时间为周一至周五,${words}`);
	it.each([
		'法定节假日除外',
		'国家法定节假日均除外',
		'节假日休息',
		'公众假日不计',
		'法定节假日和公休日不含在内',
		'节日不上班',
		'节假日放假',
		'节假日顺延',
		'不含法定节假日',
		'不包括国家法定节假日',
		'除公共假日外',
		'剔除节日',
		'excluding public holidays',
		'excluding the Chinese statutory holidays',
		'except on national holidays',
		'except holidays',
		'other than bank holidays',
		'not on public holidays',
		'not including legal holidays',
		'exclusive of the official public holidays',
		'public holidays are excluded',
		'bank holidays not counted',
	])('do not count: %s', (words) => {
		expect(on(words)).toEqual([['exclude_statutory_holidays', true]]);
	});

	it.each([
		'含法定节假日',
		'包括国家法定节假日',
		'包含公众假日',
		'节假日照常',
		'法定节假日均照常服务',
		'节假日无休',
		'节假日仍提供服务',
		'节假日也计入',
		'全年无休',
		'including public holidays',
		'includes the bank holidays',
		'statutory holidays are included',
		'national holidays counted',
	])('count: %s', (words) => {
		expect(on(words)).toEqual([['exclude_statutory_holidays', false]]);
	});

	it.each(['节假日另行约定', '节假日', 'holidays'])('are left open: %s', (words) => {
		expect(on(words)).toEqual([]);
	});

	it('do not count where they count with the time that is not business time', () => {
		for (const text of [
			'非业务时间(含法定节假日)',
			'业务时间外(包括节假日)',
			'工作时间以外,业务时间之外含节假日',
			'Business hours: 业务时间外including public holidays',
		]) {
			const [reading] = read(text);
			expect([reading?.value, (reading?.confidence ?? 0) >= acceptedFrom], text).toEqual([true, true]);
		}
		expect(valuesOf('非业务时间不服务;业务时间含法定节假日')).toEqual([
			['exclude_statutory_holidays', false],
		]);
		expect(valuesOf('非业务时间,业务时间含法定节假日')).toEqual([['exclude_statutory_holidays', false]]);
		expect(valuesOf('业务时间外节假日照常服务')).toEqual([['exclude_statutory_holidays', false]]);
	});
});

describe('make-up working days', () => {
	const on = (words: string) => valuesOf(`业务时间为周一至周五,${words}`);
	it.each([
		'调休工作日照常服务',
		'调休补班日计入',
		'补班日算作工作日',
		'调班的周末仍为工作日',
		'调休日均为工作日',
		'调休上班日也视为工作日',
		'含调休工作日',
		'包括因调休补班日',
		'补班日视同正常工作日',
		'调休日按工作日',
		'调休日算业务时间',
		'make-up working days are included',
		'makeup days count',
		'make-up workdays counted',
		'including the make-up days',
		'includes makeup days',
	])('count: %s', (words) => {
		expect(on(words)).toEqual([['include_makeup_workdays', true]]);
	});

	it.each([
		'调休补班日不计入',
		'调休日均除外',
		'补班日亦不视为工作日',
		'不含调休工作日',
		'不包括因调休补班日',
		'make-up days are excluded',
		'makeup working days not counted',
		'excluding the make-up days',
		'excludes make-up days',
	])('do not count: %s', (words) => {
		expect(on(words)).toEqual([['include_makeup_workdays', false]]);
	});
});

describe('the time zone', () => {
	it.each([
		['业务时间为北京时间', 'Asia/Shanghai', true],
		['Business hours in Beijing time', 'Asia/Shanghai', true],
		['业务时间为香港时间', 'Asia/Hong_Kong', true],
		['Business hours in Taipei time', 'Asia/Taipei', true],
		['业务时间为东八区', 'Asia/Shanghai', false],
		['时区:UTC+8', 'Asia/Shanghai', false],
		['时区: GMT + 08:00', 'Asia/Shanghai', false],
		['时区: UTC +0800', 'Asia/Shanghai', false],
		['时区:America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires', true],
		['Time zone Europe/Berlin applies', 'Europe/Berlin', true],
		['时区 Etc/GMT-8', 'Etc/GMT-8', true],
	])('%j', (text, zone, isSure) => {
		const [reading] = read(text);
		expect([reading?.key, reading?.value, (reading?.confidence ?? 0) >= acceptedFrom]).toEqual([
			'calendar.timezone',
			zone,
			isSure,
		]);
	});

	it('is given for each that is named', () => {
		expect(valuesOf('时区Asia/Tokyo或Asia/Seoul')).toEqual([
			['timezone', 'Asia/Tokyo'],
			['timezone', 'Asia/Seoul'],
		]);
	});

	it('says where it stands', () => {
		const text = '时区为Asia/Tokyo。业务时间为北京时间。';
		expect(read(text).map(({ span, clause }) => [text.slice(span.from, span.to), clause])).toEqual([
			['Asia/Tokyo', '2.1'],
			['北京时间', '2.1'],
		]);
	});
});

describe('where a text speaks of its calendar', () => {
	it.each(['2.1 法定节假日除外', '2.1.1 法定节假日除外', '营业时间法定节假日除外', '星期一,法定节假日除外'])(
		'%j',
		(text) => {
			expect(read(text)).toHaveLength(1);
		},
	);

	it.each(['法定节假日除外', '2.2 法定节假日除外', '第四条 违约责任\n4.1 业务时间法定节假日除外'])(
		'not %j',
		(text) => {
			expect(read(text)).toEqual([]);
		},
	);

	it('is under a heading on business time too', () => {
		expect(read('2.1.5 业务时间\n\n法定节假日除外')).toHaveLength(1);
	});

	it('leaves what was changed to a person', () => {
		const confidence = readCalendar(sentenceOf('业务时间改为含法定节假日'))[0]?.confidence ?? 1;
		expect(confidence).toBeLessThan(acceptedFrom);
	});
});
