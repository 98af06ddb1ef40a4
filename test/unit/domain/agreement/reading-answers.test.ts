import { expect, it } from 'vitest';
import { readingAnswers } from '../../../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';

it('deadlines are read in the usual way where an agreement does not say', () => {
	expect(readingAnswers({})).toEqual({
		workingDayEnd: 'close_of_business',
		outOfHours: 'interval',
		followUpRestarts: false,
		phoneAttempt: 'first_attempt',
		botCounts: false,
		abandonedCall: 'late_is_missed',
		shortAbandonSeconds: 10,
		outOfHoursContact: 'not_applicable',
		registrationProof: 'acknowledged',
		complexClockStart: 'registration',
		lateReclassificationCures: false,
		urgentBy: 'customer',
		urgentClockStart: 'marking',
		noticeCounting: 'delivery_day_excluded',
	});
});

it('deadlines are read as the agreement says', () => {
	expect(
		readingAnswers({
			'reading.working_day_end': 'same_time',
			'reading.out_of_hours': 'day',
			'reading.follow_up_restarts': true,
			'reading.phone_attempt': 'each_call',
			'reading.bot_counts': true,
			'reading.abandoned_call': 'excluded',
			'reading.short_abandon_seconds': 0,
			'reading.out_of_hours_contact': 'next_opening',
			'reading.registration_proof': 'numbered',
			'complex.clock_start': 'classification',
			'reading.late_reclassification_cures': true,
			'reading.urgent_by': 'customer_or_staff',
			'reading.urgent_clock_start': 'receipt',
			'reading.notice_counting': 'delivery_day_included',
		}),
	).toEqual({
		workingDayEnd: 'same_time',
		outOfHours: 'day',
		followUpRestarts: true,
		phoneAttempt: 'each_call',
		botCounts: true,
		abandonedCall: 'excluded',
		shortAbandonSeconds: 0,
		outOfHoursContact: 'next_opening',
		registrationProof: 'numbered',
		complexClockStart: 'classification',
		lateReclassificationCures: true,
		urgentBy: 'customer_or_staff',
		urgentClockStart: 'receipt',
		noticeCounting: 'delivery_day_included',
	});
});
