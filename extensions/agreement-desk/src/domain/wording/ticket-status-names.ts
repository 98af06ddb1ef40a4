import { text, type LocalizedText } from '../localized-text.ts';
import type { TicketStatus } from '../vocabulary.ts';

/** What people call the states of a ticket (7.1), in the studio and in sentences. */
export const ticketStatusNames: Readonly<Record<TicketStatus, LocalizedText>> = {
	new: text('新建（待登记）', 'New'),
	registered: text('已登记', 'Registered'),
	in_progress: text('处理中', 'In progress'),
	pending_customer: text('待客户补充', 'Waiting for the customer'),
	pending_third_party: text('待第三方', 'Waiting for a third party'),
	resolved: text('已解决（待确认）', 'Resolved'),
	closed: text('已关闭', 'Closed'),
	cancelled: text('已撤回', 'Withdrawn'),
	rejected: text('不予受理', 'Rejected'),
};
