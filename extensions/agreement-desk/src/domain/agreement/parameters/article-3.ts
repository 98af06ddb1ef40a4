import { text } from '../../localized-text.ts';
import { parameter } from './definition.ts';
import { single, wholeNumber } from './shapes.ts';

/** Article 3: rights and duties. */
export const article3 = {
	'notice.suspension_days': parameter({
		number: 'P27',
		clause: '3.1.1.4',
		section: 'rights',
		label: text('暂停或终止服务的提前通知天数', 'Notice of suspension (days)'),
		schema: wholeNumber(0, 3650),
		presets: { standard: 30, relaxed: 15, strict: 60 },
		required: true,
		columns: single('notice_suspension_days', 'integer', {
			label: text('暂停或终止服务的提前通知天数', 'Notice of suspension (days)'),
			note: text(
				'自然日，送达当日不计（3.1.1.4）',
				'Calendar days; the day of delivery is not counted (3.1.1.4)',
			),
		}),
	}),
} as const;
