import { oursToMove } from '../../domain/lifecycle/ownership.ts';
import { openStatuses } from '../../domain/lifecycle/ticket-transitions.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import { queueOrder, type Filter, type SortKey } from './list-order.ts';

/** Whose view it is. */
export interface Reader {
	readonly user: string | null;
	/** The teams of an agent; null for somebody who is none. */
	readonly teams: readonly string[] | null;
}

interface Criteria {
	readonly statuses?: readonly string[];
	readonly slaStates?: readonly string[];
	readonly assignee?: 'me' | 'nobody';
	/** Only what the teams of the reader may take. */
	readonly ownTeams?: boolean;
}

/** A view that everybody has. */
export interface ReadyView {
	readonly key: string;
	readonly name: LocalizedText;
	readonly icon: string;
	readonly sort: readonly SortKey[];
	readonly criteria: Criteria;
	/** What an agent reads when nothing is in it. */
	readonly empty: LocalizedText;
}

const open = [...openStatuses];
const byDue: readonly SortKey[] = [{ field: 'next_due_at', descending: false }];
const nothing = text('没有符合条件的工单', 'No ticket fits');

export const readyViews: readonly ReadyView[] = [
	{
		key: 'take',
		name: text('待领取', 'To take'),
		icon: 'inbox',
		sort: queueOrder,
		criteria: { statuses: [...oursToMove], assignee: 'nobody', ownTeams: true },
		empty: text('没有等待领取的工单', 'Nothing waits to be taken'),
	},
	{
		key: 'mine',
		name: text('我的工单', 'Mine'),
		icon: 'person',
		sort: queueOrder,
		criteria: { statuses: open, assignee: 'me' },
		empty: text('您手上没有未结工单', 'You have no open ticket'),
	},
	{
		key: 'risk',
		name: text('临期与超时', 'At risk and breached'),
		icon: 'alarm',
		sort: byDue,
		criteria: { statuses: open, slaStates: ['at_risk', 'breached'] },
		empty: text('没有临期或超时的工单', 'No ticket is at risk or breached'),
	},
	{
		key: 'unassigned',
		name: text('未指派', 'Unassigned'),
		icon: 'person_off',
		sort: queueOrder,
		criteria: { statuses: open, assignee: 'nobody' },
		empty: text('每张未结工单都有处理人', 'Every open ticket has an assignee'),
	},
	{
		key: 'waiting',
		name: text('待客户补充', 'Waiting for the customer'),
		icon: 'hourglass_empty',
		sort: [{ field: 'received_at', descending: false }],
		criteria: { statuses: ['pending_customer'] },
		empty: text('没有等待客户的工单', 'No ticket waits for its customer'),
	},
	{
		key: 'open',
		name: text('全部未结', 'All open'),
		icon: 'list',
		sort: queueOrder,
		criteria: { statuses: open },
		empty: text('没有未结工单', 'No ticket is open'),
	},
	{
		key: 'all',
		name: text('全部', 'All'),
		icon: 'all_inbox',
		sort: [{ field: 'received_at', descending: true }],
		criteria: {},
		empty: nothing,
	},
];

export const emptyOfSaved = nothing;

/** The view as Directus reads it. */
export function conditionsOf({ criteria }: ReadyView, { teams }: Reader): readonly Filter[] {
	const { statuses, slaStates, assignee, ownTeams } = criteria;
	return [
		...(statuses ? [{ status: { _in: statuses } }] : []),
		...(slaStates ? [{ sla_state: { _in: slaStates } }] : []),
		...(assignee === 'me' ? [{ assignee: { _eq: '$CURRENT_USER' } }] : []),
		...(assignee === 'nobody' ? [{ assignee: { _null: true } }] : []),
		...(ownTeams && teams ? [ofTeams(teams)] : []),
	];
}

function ofTeams(teams: readonly string[]): Filter {
	const any: Filter = { team: { _null: true } };
	return teams.length === 0 ? any : { _or: [any, { team: { _in: teams } }] };
}

/** Open tickets that are alike in all that decides about a view. */
export interface TicketGroup {
	readonly status: string | null;
	readonly sla_state: string | null;
	readonly assignee: string | null;
	readonly team: string | null;
	readonly count: number;
}

/** The question whose answer counts every view at once. */
export const groupQuery = {
	filter: JSON.stringify({ status: { _in: open } }),
	groupBy: ['status', 'sla_state', 'assignee', 'team'],
	aggregate: JSON.stringify({ count: ['id'] }),
	limit: -1,
} as const;

/** How many tickets a view has; null where open tickets alone do not tell it. */
export function countIn(
	{ criteria }: ReadyView,
	groups: readonly TicketGroup[],
	reader: Reader,
): number | null {
	if (!criteria.statuses) return null;
	return groups
		.filter((group) => fits(criteria, group, reader))
		.reduce((total, { count }) => total + count, 0);
}

function fits(criteria: Criteria, group: TicketGroup, { user, teams }: Reader): boolean {
	const { statuses, slaStates, assignee, ownTeams } = criteria;
	if (statuses && !statuses.includes(group.status ?? '')) return false;
	if (slaStates && !slaStates.includes(group.sla_state ?? '')) return false;
	if (assignee === 'me' && group.assignee !== user) return false;
	if (assignee === 'nobody' && group.assignee !== null) return false;
	return !ownTeams || !teams || group.team === null || teams.includes(group.team);
}
