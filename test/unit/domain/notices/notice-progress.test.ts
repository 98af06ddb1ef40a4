import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import type { Delivery } from '../../../../extensions/agreement-desk/src/domain/notices/delivery.ts';
import { earliestEffect } from '../../../../extensions/agreement-desk/src/domain/notices/earliest-effect.ts';
import { nextLook } from '../../../../extensions/agreement-desk/src/domain/notices/next-look.ts';
import {
	progressOf,
	type NoticeState,
} from '../../../../extensions/agreement-desk/src/domain/notices/notice-progress.ts';
import { officeHours } from '../calendar/sample-calendars.ts';

const at = (day: string) => DateTime.fromISO(`2026-${day}`, { zone: 'Asia/Shanghai' }).toMillis();
const terms = {
	days: 30,
	counting: 'delivery_day_excluded',
	calendar: createBusinessCalendar(officeHours()),
} as const;

const suspension: NoticeState = {
	kind: 'suspension',
	status: 'sending',
	byLaw: false,
	publishAt: at('11-22T09:00'),
	effectiveAt: at('12-23T00:00'),
	toldEffectiveAt: at('12-23T00:00'),
	endsAt: null,
	shiftIfLate: false,
	lateSince: null,
	deliveredAt: null,
	takesEffectAt: null,
	inForceAt: null,
	wasOpen: false,
};

function delivered(deliveredAt: number | null, open = 0): Delivery {
	return { arrivals: [], deliveredAt, byMethod: {}, open };
}

const progress = (notice: NoticeState, deliveredAt: number | null, now: number) =>
	progressOf(notice, { delivery: delivered(deliveredAt), terms, now });

describe('a suspension', () => {
	it('is certain once delivered in time, and takes effect at its instant', () => {
		const sure = progress(suspension, at('11-22T15:00'), at('11-22T15:01'));
		expect(sure).toMatchObject({
			status: 'sending',
			takesEffectAt: at('12-23T00:00'),
			earliestEffectiveAt: at('12-23T00:00'),
			noticeDays: 30,
			news: [],
		});
		const before = { ...suspension, deliveredAt: at('11-22T15:00'), takesEffectAt: at('12-23T00:00') };
		expect(progress(before, at('11-22T15:00'), at('12-23T00:00') - 1).status).toBe('sending');
		const begun = progress(before, at('11-22T15:00'), at('12-23T00:00'));
		expect(begun).toMatchObject({ status: 'in_force', inForceAt: at('12-23T00:00'), news: ['effect'] });
	});

	it('is late as soon as a delivery today would be too late, and says so once', () => {
		expect(progress(suspension, null, at('11-22T23:59'))).toMatchObject({ lateSince: null, news: [] });
		const now = at('11-23T00:00');
		expect(progress(suspension, null, now)).toMatchObject({ lateSince: now, news: ['late'] });
		const told = { ...suspension, lateSince: now };
		expect(progress(told, null, at('11-24T00:00'))).toMatchObject({ lateSince: now, news: [] });
	});

	it('that was delivered late does not take effect, and says once more which day is lawful', () => {
		const late = { ...suspension, lateSince: at('11-23T00:00') };
		const now = at('11-25T10:01');
		const told = progress(late, at('11-25T10:00'), now);
		expect(told).toMatchObject({
			takesEffectAt: null,
			earliestEffectiveAt: at('12-26T00:00'),
			news: ['late'],
		});
		const known = { ...late, deliveredAt: at('11-25T10:00') };
		expect(progress(known, at('11-25T10:00'), at('12-30T00:00'))).toMatchObject({
			status: 'sending',
			takesEffectAt: null,
			news: [],
		});
	});

	it('moves by itself where that was chosen, and only then', () => {
		const moved = progress({ ...suspension, shiftIfLate: true }, at('11-25T10:00'), at('11-25T10:01'));
		expect(moved).toMatchObject({
			effectiveAt: at('12-26T00:00'),
			takesEffectAt: at('12-26T00:00'),
			lateSince: null,
			news: ['moved'],
		});
	});

	it('put off by a person is told to its readers once, and certain if that is late enough', () => {
		const late = { ...suspension, lateSince: at('11-23T00:00'), deliveredAt: at('11-25T10:00') };
		const put = { ...late, effectiveAt: at('12-26T00:00') };
		expect(progress(put, at('11-25T10:00'), at('12-01T00:00'))).toMatchObject({
			takesEffectAt: at('12-26T00:00'),
			lateSince: null,
			news: ['moved'],
		});
		const told = { ...put, toldEffectiveAt: at('12-26T00:00') };
		expect(progress(told, at('11-25T10:00'), at('12-01T00:00')).news).toEqual([]);
	});

	it('is in time again by a proof of an earlier day', () => {
		const late = { ...suspension, lateSince: at('11-23T00:00') };
		expect(progress(late, at('11-22T00:00'), at('11-26T00:00'))).toMatchObject({
			lateSince: null,
			takesEffectAt: at('12-23T00:00'),
		});
	});

	it('is uncertain again when the mail comes back', () => {
		const sure = { ...suspension, deliveredAt: at('11-22T15:00'), takesEffectAt: at('12-23T00:00') };
		expect(progress(sure, null, at('11-22T15:05'))).toMatchObject({ takesEffectAt: null, news: ['undone'] });
		expect(progress(sure, null, at('11-25T15:05')).news).toEqual(['undone', 'late']);
		const inForce = { ...sure, status: 'in_force', inForceAt: at('12-23T00:00') } as const;
		expect(progress(inForce, null, at('12-24T00:00'))).toMatchObject({
			status: 'in_force',
			takesEffectAt: at('12-23T00:00'),
			news: ['undone'],
		});
	});

	it('says once that nothing is under way any more and not everybody has it', () => {
		const now = at('11-22T10:00');
		const look = (wasOpen: boolean, open: number, kind: NoticeState['kind'] = 'suspension') =>
			progressOf({ ...suspension, kind, wasOpen }, { delivery: delivered(null, open), terms, now }).news;
		expect(look(true, 1)).toEqual([]);
		expect(look(true, 0)).toEqual(['undelivered']);
		expect(look(false, 0)).toEqual([]);
		expect(look(true, 0, 'formal')).toEqual(['undelivered']);
		expect(look(true, 0, 'maintenance').includes('undelivered')).toBe(false);
	});

	it('by law waits for nothing but its instant', () => {
		const now = at('11-22T10:00');
		const byLaw = { ...suspension, byLaw: true, effectiveAt: now, toldEffectiveAt: now };
		expect(progress(byLaw, null, now)).toMatchObject({ status: 'in_force', news: ['effect'] });
	});

	it('ends at the end that it gave itself', () => {
		const sure = { ...suspension, deliveredAt: at('11-22T15:00'), endsAt: at('12-30T00:00') };
		expect(progress(sure, at('11-22T15:00'), at('12-30T00:00'))).toMatchObject({
			status: 'ended',
			endedAt: at('12-30T00:00'),
			inForceAt: at('12-23T00:00'),
		});
	});

	it('never takes effect before the agreed days after its delivery', () => {
		const instants = fc.integer({ min: at('11-22T09:00'), max: at('12-31T00:00') });
		fc.assert(
			fc.property(
				fc.option(instants),
				instants,
				instants,
				fc.boolean(),
				(deliveredAt, now, effectiveAt, shiftIfLate) => {
					const notice = { ...suspension, effectiveAt, shiftIfLate };
					const { takesEffectAt } = progress(notice, deliveredAt, now);
					if (deliveredAt === null) expect(takesEffectAt).toBeNull();
					else if (takesEffectAt !== null) {
						expect(takesEffectAt).toBeGreaterThanOrEqual(earliestEffect(deliveredAt, terms));
					} else expect(effectiveAt).toBeLessThan(earliestEffect(deliveredAt, terms));
				},
			),
		);
	});
});

describe('another notice', () => {
	it.each([
		['announcement', null, '11-22T09:00'],
		['update', '11-25T00:00', '11-25T00:00'],
		['maintenance', null, '11-22T09:00'],
		['resumption', '11-24T00:00', '11-24T00:00'],
	] as const)('of kind %s waits for no proof', (kind, effective, expected) => {
		const notice = { ...suspension, kind, effectiveAt: effective && at(effective) };
		expect(progress(notice, null, at('11-22T10:00')).takesEffectAt).toBe(at(expected));
	});

	it('that is formal takes effect when it was delivered, not before', () => {
		const formal = { ...suspension, kind: 'formal', effectiveAt: at('11-24T00:00') } as const;
		expect(progress(formal, null, at('11-26T00:00')).takesEffectAt).toBeNull();
		expect(progress(formal, at('11-23T00:00'), at('11-23T01:00')).takesEffectAt).toBe(at('11-24T00:00'));
		expect(progress(formal, at('11-25T00:00'), at('11-26T00:00')).takesEffectAt).toBe(at('11-25T00:00'));
	});
});

describe('a notice is looked at again', () => {
	const look = (notice: NoticeState, deliveredAt: number | null, open: number, now: number) => {
		const delivery = delivered(deliveredAt, open);
		return nextLook(notice, progressOf(notice, { delivery, terms, now }), { delivery, now });
	};

	it('when it is published, and soon while something is on its way or may come back', () => {
		expect(look(suspension, null, 1, at('11-21T00:00'))).toBe(suspension.publishAt);
		expect(look(suspension, null, 1, at('11-22T10:00'))).toBe(at('11-22T10:00') + 2_000);
		expect(look(suspension, at('11-22T10:00'), 0, at('11-22T10:00'))).toBe(at('11-22T10:00') + 10_000);
	});

	it('at its effect, to the millisecond, and no more once it is over', () => {
		const now = at('12-23T00:00') - 3;
		expect(look(suspension, at('11-22T10:00'), 0, now)).toBe(at('12-23T00:00'));
		expect(
			look({ ...suspension, endsAt: at('12-24T00:00') }, at('11-22T10:00'), 0, at('12-25T00:00')),
		).toBeNull();
	});

	it('when it ends', () => {
		const announcement = {
			...suspension,
			kind: 'announcement',
			effectiveAt: null,
			endsAt: at('11-30T00:00'),
		} as const;
		expect(look(announcement, null, 0, at('11-23T00:00'))).toBe(at('11-30T00:00'));
	});
});
