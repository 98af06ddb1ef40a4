import { expect, it } from 'vitest';
import { refusalPlace } from '../../../../extensions/agreement-desk/src/studio/api/refusal-place.ts';
import type { ProblemKind } from '../../../../extensions/agreement-desk/src/studio/api/problem.ts';

it.each([
	['received_at（第 2.1.4 条）：请填写收到时间或事件', 'received_at', '请填写收到时间或事件'],
	['Invalid payload. events[3].at (clause 2.2): is required.', 'events[3].at', 'is required'],
	[
		'Invalid payload. desk_calendar_days.reason（第 2.1.1 条）：2026 年已核准，改动须说明原因.',
		'desk_calendar_days.reason',
		'2026 年已核准，改动须说明原因',
	],
	[
		'parameters.sla.email.first_reply_hours (clause 2.1.2): must be more than 0',
		'parameters.sla.email.first_reply_hours',
		'must be more than 0',
	],
	['now: lies before the receipt', 'now', 'lies before the receipt'],
	['Something else happened', '', 'Something else happened'],
])('%s', (message, place, words) => {
	expect(refusalPlace({ kind: 'invalid', message, code: null, extensions: {} })).toEqual({ place, words });
});

it.each(['offline', 'failed', 'unavailable'] satisfies ProblemKind[])('leaves %s alone', (kind) => {
	const problem = { kind, message: 'now: x', code: null, extensions: {} };
	expect(refusalPlace(problem)).toEqual({ place: '', words: 'now: x' });
});
