import { describe, expect, it } from 'vitest';
import { newSheet } from '../../../../extensions/agreement-desk/src/module/calls/call-sheet.ts';
import {
	contactFilter,
	looksLikeNumber,
} from '../../../../extensions/agreement-desk/src/module/calls/find-contact.ts';
import {
	readSheets,
	writeSheets,
} from '../../../../extensions/agreement-desk/src/module/calls/kept-sheets.ts';
import {
	fromLocalTime,
	toLocalTime,
} from '../../../../extensions/agreement-desk/src/studio/time/local-time.ts';
import { newKey } from '../../../../extensions/agreement-desk/src/studio/new-key.ts';

describe('calls that a browser keeps', () => {
	const sheet = newSheet({ id: newKey(), channel: 'hotline', now: 1_000 });

	it('come back as they were', () => expect(readSheets(writeSheets([sheet]))).toEqual([sheet]));
	it('are forgotten once they are logged and over', () => {
		expect(writeSheets([{ ...sheet, sending: 'done', endedAt: 2_000 }])).toBeNull();
		expect(writeSheets([{ ...sheet, sending: 'done', endedAt: 2_000, endUntold: true }])).not.toBeNull();
		expect(writeSheets([{ ...sheet, sending: 'done' }])).not.toBeNull();
	});
	it.each([null, '', 'no JSON', '{}', '[null, 1, {"id": 1}]'])('of %j there are none', (stored) =>
		expect(readSheets(stored)).toEqual([]),
	);
	it('have keys that the server takes', () =>
		expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
	it('have times that a field can show and give back, to the second', () => {
		const at = Date.parse('2026-11-23T02:03:04.000Z');
		expect(fromLocalTime(toLocalTime(at))).toBe(at);
		expect(toLocalTime(null)).toBe('');
		expect(fromLocalTime('')).toBeNull();
	});
});

describe('finding who calls', () => {
	it.each([
		['021-5555 0101', true],
		['+86 (21) 55550101', true],
		['13', false],
		['Li Lei', false],
		['R2D2', false],
	])('%s is a number: %s', (typed, expected) => expect(looksLikeNumber(typed)).toBe(expected));

	it('looks a number up as numbers are kept', () =>
		expect(JSON.stringify(contactFilter('+86 139-0000 1234'))).toContain('"_contains":"13900001234"'));
	it('looks names up alone where nobody could mean a number', () =>
		expect(JSON.stringify(contactFilter('Li'))).not.toContain('phone'));
});
