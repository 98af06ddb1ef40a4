import type { Weekday, YearStatus } from '../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { instant, integer, json, list, records, requiredString, string, uuidKey } from '../fields.ts';

const owned = { engineOwned: true } as const;

/** Hours that repeat every week on these days, local wall time. */
export interface WeeklyPeriod {
	days: Weekday[];
	from: string;
	to: string;
}

export interface CalendarYear {
	year: number;
	status: YearStatus;
	source?: string | null;
	/** The rest is kept by the engine. Instants are ISO 8601, people are keys of users. */
	imported_at?: string | null;
	imported_by?: string | null;
	approved_at?: string | null;
	approved_by?: string | null;
	/** Of the days as they were imported. */
	checksum?: string | null;
}

/** Digests of what a calendar was when its open timers were last counted anew: what changed since lies in a month. */
export interface SettledContent {
	/** Of the zone and the weekly hours. */
	base: string;
	/** Of the special days, by month (YYYY-MM). */
	months: Record<string, string>;
	/** By year. */
	years: Record<string, YearStatus>;
}

export const calendars = defineCollection({
	collection: 'desk_calendars',
	icon: 'calendar_month',
	folder: 'desk_agreement',
	sort: 3,
	clause: '2.1.1',
	singular: text('工作日历', 'Business calendar'),
	plural: text('工作日历', 'Business calendars'),
	note: text(
		'每周业务时间、法定节假日与调休补班',
		'Weekly business hours, public holidays and make-up working days',
	),
	displayTemplate: '{{name}}',
	tracked: true,
	listFields: ['name', 'timezone', 'years', 'date_updated'],
	listSort: ['name'],
	fields: {
		id: uuidKey(),
		name: requiredString(text('名称', 'Name')),
		timezone: requiredString(text('时区', 'Time zone'), {
			maxLength: 64,
			note: text('IANA 时区名，例如 Asia/Shanghai', 'An IANA name, such as Asia/Shanghai'),
		}),
		weekly_periods: records<WeeklyPeriod>(
			text('每周业务时间', 'Weekly business hours'),
			{
				template: '{{days}} {{from}}-{{to}}',
				addLabel: text('添加时段', 'Add hours'),
				columns: {
					days: { type: 'multi-select', label: text('星期', 'Days'), choices: 'weekday' },
					from: { type: 'string', label: text('开始', 'From') },
					to: { type: 'string', label: text('结束', 'To') },
				},
			},
			{
				required: true,
				note: text(
					'24:00 表示午夜；结束不晚于开始时，表示延续到次日',
					'24:00 is midnight; an end that is not after the start runs into the next day',
				),
			},
		),
		years: records<CalendarYear>(
			text('年度安排', 'Years'),
			{
				template: '{{year}} · {{status}}',
				addLabel: text('添加年份', 'Add a year'),
				columns: {
					year: { type: 'integer', label: text('年份', 'Year') },
					status: { type: 'select', label: text('状态', 'Status'), choices: 'year_status' },
					source: { type: 'string', label: text('依据', 'Source') },
				},
			},
			{
				note: text(
					'未核准的年份内，到期时间仅为暂定',
					'In a year that is not approved, due times are provisional',
				),
			},
		),
		days: list(text('特殊日期', 'Special days'), {
			create: true,
			sort: 'date',
			fields: ['date', 'kind', 'name_zh', 'name_en'],
		}),
		revision: integer(text('版本', 'Revision'), {
			...owned,
			defaultValue: 1,
			note: text(
				'业务时间、时区、特殊日期或年度状态每次变更后加一',
				'Goes up with every change of hours, zone, special days or years',
			),
		}),
		content_hash: string(text('内容摘要', 'Digest of the content'), {
			...owned,
			hidden: true,
			maxLength: 64,
		}),
		settled_content: json<SettledContent>(text('已据以计时的内容', 'Content that open timers follow'), {
			...owned,
			hidden: true,
		}),
		stale_since: instant(text('待重新计算', 'To be reconciled since'), { ...owned, hidden: true }),
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
