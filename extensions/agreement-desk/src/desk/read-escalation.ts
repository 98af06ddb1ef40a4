import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import { isKey } from '../store/is-key.ts';
import { invalid } from './refusal.ts';

/**
 * An escalation as a Flow asks for it: whatever stands in a placeholder is a text there, numbers and yes or no as well.
 * What is wrong with the rest is said where it is carried out.
 *
 * @throws Refusal for no ticket.
 */
export function readEscalation({ ticket, ...rest }: Readonly<Record<string, unknown>>): {
	ticket: string;
	body: Record<string, unknown>;
} {
	if (typeof ticket !== 'string' || !isKey(ticket.trim())) {
		throw invalid(
			'ticket',
			'2.2.2',
			text(
				`请填写工单的标识（当前为 ${shown(ticket ?? null)}）`,
				`must be the id of a ticket; it is ${shown(ticket ?? null)}`,
			),
		);
	}
	return { ticket: ticket.trim().toLowerCase(), body: { ...rest, ...levelIn(rest) } };
}

function levelIn({ level }: Readonly<Record<string, unknown>>): { level?: number } {
	return typeof level === 'string' && /^\s*\d\s*$/.test(level) ? { level: Number(level) } : {};
}
