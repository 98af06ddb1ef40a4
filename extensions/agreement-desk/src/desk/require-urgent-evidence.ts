import { text } from '../domain/localized-text.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

/**
 * 2.2.3: urgent is the word of the customer. Staff who take a call may write it down with the ticket, and then say
 * how the customer said so and what shows it; what an app or a channel brings in, some of them with the login of an
 * administrator, is the word of the customer itself.
 *
 * @throws Refusal naming the field that is missing.
 */
export async function requireUrgentEvidence(
	payload: Payload,
	isStaff: () => Promise<boolean>,
): Promise<void> {
	if (payload['urgent'] !== true) return;
	const missing = (['urgent_via', 'urgent_evidence'] as const).find((name) => isBlank(payload[name]));
	if (missing === undefined || !(await isStaff())) return;
	throw invalid(
		`desk_tickets.${missing}`,
		'2.2.3',
		missing === 'urgent_via'
			? text('记录紧急时须说明客户以何种方式标识', 'is needed: how the customer said that it is urgent')
			: text(
					'记录紧急时须附客户原话或通话编号',
					'is needed: the words of the customer, or the number of the call',
				),
	);
}

function isBlank(value: unknown): boolean {
	return typeof value !== 'string' || value.trim() === '';
}
