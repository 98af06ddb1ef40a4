import { text, type LocalizedText } from '../localized-text.ts';
import type { ComplaintStage, TicketStatus } from '../vocabulary.ts';
import { isDecided, isOver } from './complaint-stages.ts';

/**
 * What keeps the ticket of a complaint from a status, or null (1.4.5, 7.2): it is neither solved nor closed while the
 * complainant waits for a decision.
 */
export function complaintHolds(stage: ComplaintStage, to: TicketStatus): LocalizedText | null {
	if (to !== 'resolved' && to !== 'closed') return null;
	if (isDecided(stage) || isOver(stage)) return null;
	return text(
		'投诉的处理决定尚未送达客户；请先发送“投诉处理决定”',
		'the decision on the complaint has not reached the customer; send a decision letter first',
	);
}
