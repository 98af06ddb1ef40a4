import type { TicketFacts } from '../timers/ticket-event.ts';
import type { Fields } from './fields.ts';
import { channelTypes, complaintLevels, complexities, ticketTypes } from '../words.ts';

/** The facts of a ticket that an object gives; those that it leaves out are absent. */
export function readFacts(fields: Fields): Partial<TicketFacts> {
	const channelType = fields.choice('channel', channelTypes);
	const ticketType = fields.choice('type', ticketTypes);
	const complexity = fields.choice('complexity', complexities);
	const complaintLevel = fields.choice('complaint_level', complaintLevels);
	const urgent = fields.flag('urgent');
	const plan = fields.text('plan');
	const language = fields.text('language');
	return {
		...(channelType === null ? {} : { channelType }),
		...(ticketType === null ? {} : { ticketType }),
		...(complexity === null ? {} : { complexity }),
		...(complaintLevel === null ? {} : { complaintLevel }),
		...(urgent === null ? {} : { urgent }),
		...(plan === null ? {} : { plan }),
		...(language === null ? {} : { language }),
	};
}
