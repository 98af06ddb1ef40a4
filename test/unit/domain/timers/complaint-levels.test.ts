import { describe, expect, it } from 'vitest';
import type { FactSpan } from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { ComplaintLevel } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { at, facts, lines, registered, reply, timeline, timersFor } from './build-timeline.ts';

const complaint = facts({ ticketType: 'complaint' });
const assessed = (level: ComplaintLevel, time = '11-23 10:30'): FactSpan[] => [
	complaint,
	{ ...complaint, from: at(time), complaintLevel: level },
];

describe('1.4.5, the first feedback on a complaint', () => {
	it.each<[ComplaintLevel, string]>([
		['general', '#1 11-23 10:00 -> 11-24 10:00 running'],
		['major', '#1 11-23 10:00 -> 11-25 18:00 running'],
		['urgent', '#1 11-23 10:00 -> 11-23 12:00 running'],
	])('is due by the level: %s', (complaintLevel, expected) => {
		const history = timeline({ facts: [{ ...complaint, complaintLevel }] });
		expect(lines(timersFor('complaint_reply', history))).toEqual([expected]);
	});

	it('is the word of a human, not the receipt', () => {
		const history = registered({ facts: [complaint] });
		expect(timersFor('complaint_reply', history)[0]?.state).toBe('running');
		const bot = { ...history, messages: [reply('11-23 11:00', { author: 'bot' as const })] };
		expect(timersFor('complaint_reply', bot)[0]?.state).toBe('running');
		const told = { ...history, messages: [reply('11-23 11:00')] };
		expect(lines(timersFor('complaint_reply', told))).toEqual([
			'#1 11-23 10:00 -> 11-24 10:00 met 11-23 11:00',
		]);
	});

	it('counts from the moment it became a complaint', () => {
		const history = registered({
			facts: [facts(), { ...complaint, from: at('11-24 11:00') }],
			messages: [reply('11-23 11:00')],
		});
		expect(lines(timersFor('complaint_reply', history))).toEqual(['#1 11-24 11:00 -> 11-25 11:00 running']);
	});

	it('that was given before the complaint was found to be urgent is not owed again', () => {
		const history = registered({
			facts: assessed('urgent', '11-23 14:00'),
			messages: [reply('11-23 11:00')],
		});
		expect(lines(timersFor('complaint_reply', history))).toEqual([
			'#1 11-23 10:00 -> 11-24 10:00 met 11-23 11:00',
			'#1 11-23 10:00 -> 11-23 12:00 met 11-23 11:00',
		]);
	});
});

describe('1.4.5, the decision by level', () => {
	it.each<[ComplaintLevel, string]>([
		['general', '#1 11-23 10:00 -> 11-26 18:00 running'],
		['major', '#1 11-23 10:00 -> 11-30 18:00 running'],
		['urgent', '#1 11-23 10:00 -> 11-24 10:00 running'],
	])('%s', (complaintLevel, expected) => {
		const history = registered({ facts: [{ ...complaint, complaintLevel }] });
		expect(lines(timersFor('complaint_decision', history))).toEqual([expected]);
	});

	it('is superseded by the assessment, and the new one counts from the beginning', () => {
		const history = registered({ facts: assessed('major') });
		expect(lines(timersFor('complaint_decision', history))).toEqual([
			'#1 11-23 10:00 -> 11-26 18:00 superseded reclassified 11-23 10:30',
			'#1 11-23 10:00 -> 11-30 18:00 running',
		]);
	});

	it('that was missed stays missed, however the complaint is assessed afterwards', () => {
		const history = registered({ facts: assessed('major', '11-27 09:00') });
		expect(lines(timersFor('complaint_decision', history))).toEqual([
			'#1 11-23 10:00 -> 11-26 18:00 breached reclassified 11-27 09:00',
			'#1 11-23 10:00 -> 11-30 18:00 running',
		]);
	});

	it('goes on as it was where the level comes back', () => {
		const back = { ...complaint, from: at('11-24 10:00') };
		const history = registered({
			facts: [...assessed('urgent'), back],
			messages: [reply('11-25 10:00', { kind: 'decision_letter' })],
		});
		expect(lines(timersFor('complaint_decision', history))).toEqual([
			'#1 11-23 10:00 -> 11-26 18:00 superseded reclassified 11-23 10:30',
			'#2 11-23 10:00 -> 11-26 18:00 met 11-25 10:00',
			'#1 11-23 10:00 -> 11-24 10:00 superseded reclassified 11-24 10:00',
		]);
	});
});
