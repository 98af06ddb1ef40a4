import { describe, expect, it } from 'vitest';
import { simulate } from '../../../../extensions/agreement-desk/src/desk/simulate.ts';
import { askAll } from '../../../../extensions/agreement-desk/src/module/simulator/ask.ts';
import {
	pairTimers,
	sayDifference,
} from '../../../../extensions/agreement-desk/src/module/simulator/compare.ts';
import { emptyQuestion } from '../../../../extensions/agreement-desk/src/module/simulator/question.ts';
import {
	quickMoments,
	type NamedEntry,
} from '../../../../extensions/agreement-desk/src/module/simulator/quick-moments.ts';
import { text } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';

const question = {
	...{ ...emptyQuestion, terms: 'preset:standard', against: 'preset:strict' },
	at: '2026-02-13T17:30',
};

describe('two versions side by side', () => {
	it('are asked about the same instant and shown over the same days', async () => {
		const asked: object[] = [];
		const { first, second } = await askAll({ ...question, metric: 'email_first_reply' }, async (request) => {
			asked.push(request);
			return simulate(request);
		});
		const reach = ({ result }: typeof first) => result?.days?.[0]?.days.map(({ date }) => date).join();
		expect(second && reach(second)).toBe(reach(first));
		expect(asked[1]).toMatchObject({ preset: 'strict', received_at: '2026-02-13T09:30:00.000Z' });
	});

	it('are matched promise by promise, with the difference in words', () => {
		const timers = (preset: string) => {
			const request = { preset, received_at: question.at, ticket: { channel: 'email' } };
			return simulate(request).timers;
		};
		const pairs = pairTimers(timers('standard'), timers('strict'));
		expect(pairs.every(({ first, second }) => first && second)).toBe(true);
		const reply = pairs.find(({ first }) => first?.metric === 'email_first_reply');
		expect(reply && sayDifference(reply)).toEqual(text('早 3 小时 30 分钟', '3 hours 30 minutes earlier'));
	});

	it('say where one of them promises nothing', () => {
		const [timer] = simulate({ received_at: question.at, metric: 'registration' }).timers;
		if (!timer) throw new Error('no timer');
		expect(pairTimers([timer], [])).toMatchObject([{ second: null }]);
		expect(sayDifference({ key: '', first: timer, second: null })['en-US']).toBe(
			'Promised by the first only',
		);
		expect(sayDifference({ key: '', first: null, second: timer })['zh-CN']).toBe('仅后者有此承诺');
		expect(sayDifference({ key: '', first: timer, second: timer })['en-US']).toBe('Due at the same time');
		const later = { ...timer, due_at: new Date(Date.parse(timer.due_at ?? '') + 3_600_000).toISOString() };
		expect(sayDifference({ key: '', first: timer, second: later })['en-US']).toBe('1 hour later');
		const paused = { ...timer, due_at: null };
		expect(sayDifference({ key: '', first: timer, second: paused })['zh-CN']).toBe('其一暂无到期时间');
		expect(sayDifference({ key: '', first: paused, second: paused })['zh-CN']).toBe('均暂无到期时间');
	});

	it('show the refusal of one beside the answer of the other', async () => {
		const refusal = Object.assign(new Error('400'), {
			response: { status: 400, data: { errors: [{ message: 'agreement: is not complete' }] } },
		});
		const answers = await askAll(question, async (request) => {
			if ('preset' in request && request.preset === 'strict') throw refusal;
			return simulate(request);
		});
		expect(answers.first.problem).toBeNull();
		expect(answers.second?.problem?.message).toBe('agreement: is not complete');
		await expect(askAll(question, () => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
	});
});

describe('moments that one often wants to try', () => {
	const calendar: NamedEntry = {
		timezone: 'Asia/Shanghai',
		weeklyPeriods: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }],
		years: [],
		days: [
			{ date: '2026-02-14', kind: 'makeup_workday', periods: null },
			...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => ({
				...{ date: `2026-02-${day}`, kind: 'holiday' as const, periods: null },
			})),
			{ date: '2026-03-04', kind: 'holiday', periods: null },
		],
		names: new Map([
			['2026-02-15', text('春节', 'Spring Festival')],
			['2026-03-04', text('一天', 'A day')],
		]),
	};

	it('are local to the calendar: now, Friday, tonight, and the last working day before a festival', () => {
		const moments = quickMoments(calendar, Date.parse('2026-02-10T16:30:00Z'));
		expect(moments.map(({ key, at }) => `${key} ${at}`)).toEqual([
			'now 2026-02-11T00:30',
			'friday 2026-02-13T17:30',
			'night 2026-02-11T22:00',
			// a make-up Saturday is the last one, and a single day off is no festival
			'eve-2026-02-15 2026-02-14T17:30',
		]);
		expect(moments.at(-1)?.word['zh-CN']).toBe('春节前夕 17:30');
	});

	it('know today for the Friday that it is', () => {
		const [, friday] = quickMoments(calendar, Date.parse('2026-02-13T02:00:00Z'));
		expect(friday?.at).toBe('2026-02-13T17:30');
	});

	it('end on a calendar that is closed for good', () => {
		const closed = { ...calendar, weeklyPeriods: [], days: [], names: new Map() };
		expect(quickMoments(closed, 0)).toHaveLength(3);
	});
});
