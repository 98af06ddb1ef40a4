import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import {
	instant,
	integer,
	localDate,
	longText,
	records,
	reference,
	select,
	string,
	uuidKey,
} from '../fields.ts';

/** Hours of one date, local wall time. */
export interface DayPeriod {
	from: string;
	to: string;
}

export const calendarDays = defineCollection({
	collection: 'desk_calendar_days',
	icon: 'event',
	folder: 'desk_agreement',
	sort: 4,
	clause: '2.1.1',
	singular: text('特殊日期', 'Special day'),
	plural: text('特殊日期', 'Special days'),
	note: text('放假、补班与临时安排', 'Holidays, make-up working days and exceptions'),
	displayTemplate: '{{date}} · {{kind}}',
	tracked: true,
	listFields: ['calendar', 'date', 'kind', 'name_zh', 'name_en'],
	listSort: ['date'],
	fields: {
		id: uuidKey(),
		calendar: reference(text('工作日历', 'Business calendar'), 'desk_calendars', {
			required: true,
			template: '{{name}}',
			aliasOnOther: 'days',
			onDelete: 'CASCADE',
		}),
		date: localDate(text('日期', 'Date'), { required: true }),
		kind: select(text('类型', 'Kind'), 'day_kind', { required: true }),
		name_zh: string(text('中文名称', 'Chinese name')),
		name_en: string(text('英文名称', 'English name')),
		periods: records<DayPeriod>(
			text('当日业务时间', 'Hours of this day'),
			{
				template: '{{from}}-{{to}}',
				addLabel: text('添加时段', 'Add hours'),
				columns: {
					from: { type: 'string', label: text('开始', 'From') },
					to: { type: 'string', label: text('结束', 'To') },
				},
			},
			{
				note: text(
					'留空：放假日全天休息，补班日按周一时间',
					'Empty: a holiday is closed all day, a make-up day has the hours of Monday',
				),
			},
		),
		reason: longText(text('原因', 'Reason'), {
			note: text(
				'临时休息与临时开放必填；年度已核准后改动放假与补班也必填',
				'Required for exceptions of your own, and to change a year that is approved',
			),
		}),
		notice_year: integer(text('所属通知年份', 'Year of the notice'), { engineOwned: true, hidden: true }),
		date_created: instant(text('创建时间', 'Created'), {
			hidden: true,
			readonly: true,
			special: ['date-created'],
		}),
		date_updated: instant(text('更新时间', 'Updated'), {
			hidden: true,
			readonly: true,
			special: ['date-updated'],
		}),
	},
});
