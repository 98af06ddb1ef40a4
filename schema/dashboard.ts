import { isOpen } from './is-open.ts';

/** A panel of Insights. Places and sizes count the squares of its grid, from 1. */
export interface PanelDefinition {
	readonly type: string;
	/** Directus does not translate it, so both languages stand side by side; null for a panel that says it by itself. */
	readonly name: string | null;
	readonly icon: string;
	readonly at: readonly [x: number, y: number];
	readonly size: readonly [width: number, height: number];
	readonly options: Readonly<Record<string, unknown>>;
}

/** Fixed, so that it is found again whatever it is renamed to. */
export const dashboardId = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7d01';

/** How many rows pass a filter, in large figures. */
const figure = (
	x: number,
	[name, icon]: readonly [string, string],
	collection: string,
	filter: object,
	alarm: boolean,
): PanelDefinition => ({
	...{ type: 'metric', name, icon, at: [x, 1], size: [12, 6] },
	options: {
		...{ collection, field: 'id', function: 'count', filter, numberStyle: 'decimal', fontSize: 'auto' },
		...(alarm ? { conditionalFormatting: [{ operator: '>', value: 0, color: 'var(--theme--danger)' }] } : {}),
	},
});

/** What the dashboard that comes with the desk shows: native panels, and ours where they have no equal. */
export const dashboard = {
	id: dashboardId,
	name: '服务协议 Service agreement',
	icon: 'handshake',
	note: '工单时限、超时与达标率 Deadlines, breaches and attainment',
	panels: [
		figure(
			1,
			['已超时 Overdue', 'alarm'],
			'desk_tickets',
			{ _and: [isOpen, { next_due_at: { _lt: '$NOW' } }] },
			true,
		),
		figure(
			14,
			['即将超时 At risk', 'hourglass_bottom'],
			'desk_tickets',
			{ _and: [isOpen, { sla_state: { _eq: 'at_risk' } }] },
			false,
		),
		figure(27, ['未结工单 Open tickets', 'inbox'], 'desk_tickets', isOpen, false),
		figure(
			40,
			['待接受的升级 Escalations to accept', 'escalator_warning'],
			'desk_tickets',
			{ unaccepted_since: { _nnull: true } },
			true,
		),
		{
			...{ type: 'desk-at-risk', name: null, icon: 'alarm', at: [1, 8], size: [25, 16] },
			options: { limit: 10 },
		},
		{
			...{ type: 'desk-attainment', name: null, icon: 'speed', at: [27, 8], size: [12, 16] },
			options: { period: 'this_month' },
		},
		{
			...{ type: 'desk-attainment', name: null, icon: 'speed', at: [40, 8], size: [12, 16] },
			options: { period: 'this_month', clause: '2.1.2' },
		},
		{
			...{ type: 'desk-trend', name: null, icon: 'bar_chart', at: [1, 25], size: [25, 14] },
			options: { period: 'last_30_days', by: 'day' },
		},
		{
			type: 'list',
			name: '最近的超时 Latest breaches',
			icon: 'running_with_errors',
			at: [27, 25],
			size: [25, 14],
			options: {
				collection: 'desk_timers',
				limit: 8,
				sortField: 'breached_at',
				sortDirection: 'desc',
				displayTemplate: '{{ticket.number}} · {{clause}} · {{metric}} · {{breached_at}}',
				filter: { state: { _eq: 'breached' } },
				linkToItem: true,
			},
		},
	] satisfies readonly PanelDefinition[],
};
