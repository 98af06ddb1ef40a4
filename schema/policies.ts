export type Action = 'create' | 'read' | 'update' | 'delete';

/** A policy that the installer adds. Ids are fixed, so that it is found again whatever it is renamed to. */
export interface PolicyDefinition {
	readonly id: string;
	/** Directus does not translate policy names; both languages stand side by side. */
	readonly name: string;
	readonly description: string;
	readonly appAccess: boolean;
	readonly otherwise: readonly Action[];
	readonly actions: Readonly<Partial<Record<string, readonly Action[]>>>;
}

const work = {
	desk_tickets: ['create', 'read', 'update'],
	desk_messages: ['create', 'read'],
	desk_messages_files: ['create', 'read'],
	desk_contacts: ['create', 'read', 'update'],
} as const;

/** Who works tickets may be who is complained about: not even the reading of an investigation is theirs (1.4.5). */
const nothingOfComplaints = { desk_complaints: [] } as const;

/** Apps show customers what has been published, by an endpoint; a suspension that is being drafted is none of their business. */
const nothingOfDrafts = { desk_notices: [] } as const;

/** Attachments are files of Directus. */
const files = { directus_files: ['create', 'read'] } as const;

/** Whoever works in the studio sees whom a ticket is assigned to. Directus conceals passwords and tokens by itself. */
const colleagues = { directus_users: ['read'], directus_roles: ['read'] } as const;

/** Whoever works in the studio sees its dashboards; those who build them are given more by an admin. */
const insights = { directus_dashboards: ['read'], directus_panels: ['read'] } as const;

/** Those who hold it work tickets. */
export const agentPolicyId = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7b01';

/** Those who hold it keep customers, calendars and agreements. */
export const supervisorPolicyId = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7b02';

/** External apps that hold it act for customers. */
export const integrationPolicyId = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7b03';

export const policies: readonly PolicyDefinition[] = [
	{
		id: agentPolicyId,
		name: '客服人员 Agreement Desk: agent',
		description: '处理工单、回复客户。Works tickets and answers customers.',
		appAccess: true,
		otherwise: ['read'],
		actions: { ...work, ...files, ...colleagues, ...insights, ...nothingOfComplaints },
	},
	{
		id: supervisorPolicyId,
		name: '主管 Agreement Desk: supervisor',
		description: '另可维护客户、渠道、日历与协议。Also keeps customers, channels, calendars and agreements.',
		appAccess: true,
		otherwise: ['read'],
		actions: {
			...work,
			...files,
			...colleagues,
			...insights,
			desk_complaints: ['create', 'read', 'update'],
			desk_agents: ['create', 'read', 'update', 'delete'],
			desk_organizations: ['create', 'read', 'update', 'delete'],
			desk_contacts: ['create', 'read', 'update', 'delete'],
			desk_channels: ['create', 'read', 'update', 'delete'],
			desk_calendars: ['create', 'read', 'update', 'delete'],
			desk_calendar_days: ['create', 'read', 'update', 'delete'],
			desk_agreements: ['create', 'read', 'update', 'delete'],
			desk_commitments: ['create', 'read', 'update', 'delete'],
			desk_catalog_items: ['create', 'read', 'update', 'delete'],
			desk_articles: ['create', 'read', 'update', 'delete'],
			desk_notices: ['create', 'read', 'update', 'delete'],
			desk_templates: ['create', 'read', 'update', 'delete'],
		},
	},
	{
		id: integrationPolicyId,
		name: '外部应用 Agreement Desk: integration',
		description: '供外部应用经接口使用，不进入后台。For external apps on the API; no access to the studio.',
		appAccess: false,
		otherwise: ['read'],
		actions: { ...work, ...files, ...nothingOfComplaints, ...nothingOfDrafts },
	},
];

/** What holders of a policy may do with a collection. */
export function permittedActions(
	{ actions, otherwise }: PolicyDefinition,
	collection: string,
): readonly Action[] {
	return actions[collection] ?? otherwise;
}
