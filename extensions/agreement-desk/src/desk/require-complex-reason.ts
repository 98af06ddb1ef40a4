import { text } from '../domain/localized-text.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

/**
 * 2.2.2: staff who take a request in as complex say why, as they do when it turns out to be. Apps may know it from
 * the start, and need not.
 *
 * @throws Refusal naming the field.
 */
export async function requireComplexReason(payload: Payload, isStaff: () => Promise<boolean>): Promise<void> {
	const { complexity, complex_reason: reason } = payload;
	if (complexity !== 'complex' || (typeof reason === 'string' && reason.trim() !== '')) return;
	if (!(await isStaff())) return;
	throw invalid(
		'desk_tickets.complex_reason',
		'2.2.2',
		text('须说明为何认定为复杂问题', 'is needed for a complex request: say why it is one'),
	);
}
