import { text } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import { string } from './fields.ts';

/** When somebody is not to be disturbed: local times such as 22:00, in the zone of the calendar. */
export const quietHours = {
	quiet_from: string(text('免打扰开始', 'Quiet from'), {
		clause: '1.4.4',
		maxLength: 5,
		note: text(
			'例如 22:00，按协议日历的时区；提醒等到结束后再发，紧急升级与客户要求的邮件不受限',
			'Such as 22:00, in the zone of the calendar; reminders wait until it ends, urgent escalations and what the customer asked for do not',
		),
	}),
	quiet_to: string(text('免打扰结束', 'Quiet to'), {
		clause: '1.4.4',
		maxLength: 5,
		note: text('例如 08:00', 'Such as 08:00'),
	}),
} as const;
