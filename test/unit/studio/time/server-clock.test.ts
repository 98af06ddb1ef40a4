import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	noteServerDate,
	serverNow,
} from '../../../../extensions/agreement-desk/src/studio/time/server-clock.ts';

const local = Date.parse('2026-06-01T12:00:00Z');

describe('the clock of the server', () => {
	beforeEach(() => {
		vi.useFakeTimers({ now: local });
		noteServerDate(new Date(local).toUTCString(), local);
	});
	afterEach(() => {
		noteServerDate(new Date(local).toUTCString(), local);
		vi.useRealTimers();
	});

	it.each([
		['goes ahead', 'Mon, 01 Jun 2026 12:05:00 GMT', 5 * 60_000],
		['is behind', 'Mon, 01 Jun 2026 11:00:00 GMT', -60 * 60_000],
		['differs by less than a header can tell', 'Mon, 01 Jun 2026 12:00:01 GMT', 0],
	])('%s', (_what, header, ahead) => {
		noteServerDate(header, local);
		expect(serverNow()).toBe(local + ahead);
	});

	it.each([undefined, null, 5, 'soon'])('learns nothing from %j', (header) => {
		noteServerDate('Mon, 01 Jun 2026 12:05:00 GMT', local);
		noteServerDate(header, local);
		expect(serverNow()).toBe(local + 5 * 60_000);
	});
});
