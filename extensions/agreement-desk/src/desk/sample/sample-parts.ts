import { sampleAgreements } from '../../../../../schema/seed/sample/agreements.ts';
import { sampleArticles } from '../../../../../schema/seed/sample/articles.ts';
import { sampleCalendar, sampleDays } from '../../../../../schema/seed/sample/calendar.ts';
import { ids } from '../../../../../schema/seed/sample/ids.ts';
import {
	sampleChannels,
	sampleContacts,
	sampleOrganizations,
} from '../../../../../schema/seed/sample/parties.ts';
import { sampleAgents, sampleColleagues, sampleRoles } from '../../../../../schema/seed/sample/people.ts';
import { sampleStories } from '../../../../../schema/seed/sample/stories.ts';

/** Rows of the sample in one collection, as they are known and as a client would post them. */
export interface SamplePart {
	readonly collection: string;
	/** The column by which a row is known. */
	readonly key: 'id' | 'date' | 'user';
	readonly rows: readonly Readonly<Record<string, unknown>>[];
	/** Studio users and what comes with them: they take seats, so they come only when asked for. */
	readonly ofColleagues?: true;
}

export interface Cast {
	/** The user who puts the sample in: its manager, and its agent where there are no colleagues. */
	readonly administrator: string;
	/** Epoch ms. */
	readonly now: number;
}

/** Everything but the tickets, in the order in which it goes in. */
export function sampleParts({ administrator, now }: Cast): readonly SamplePart[] {
	const [manager, ...colleagues] = sampleAgents(administrator, now);
	return [
		{ collection: 'desk_organizations', key: 'id', rows: sampleOrganizations },
		{ collection: 'desk_contacts', key: 'id', rows: sampleContacts },
		{ collection: 'desk_channels', key: 'id', rows: sampleChannels },
		{ collection: 'desk_calendars', key: 'id', rows: sampleCalendar },
		{ collection: 'desk_calendar_days', key: 'date', rows: sampleDays },
		{ collection: 'desk_agreements', key: 'id', rows: sampleAgreements },
		{ collection: 'directus_roles', key: 'id', rows: sampleRoles, ofColleagues: true },
		{ collection: 'directus_users', key: 'id', rows: sampleColleagues, ofColleagues: true },
		{ collection: 'desk_agents', key: 'user', rows: manager ? [manager] : [] },
		{ collection: 'desk_agents', key: 'user', rows: colleagues, ofColleagues: true },
		{ collection: 'desk_articles', key: 'id', rows: sampleArticles },
	];
}

const stories = sampleStories({ now: 0, assignee: ids.agent });
export const sampleTicketIds = stories.map(({ ticket }) => ticket.id);
export const sampleMessageIds = stories.flatMap(({ reply }) => reply?.id ?? []);
export const sampleColleagueIds = sampleColleagues.map(({ id }) => id);

/** The articles that every agent of the instance would have to acknowledge (2.3.3), and those that bind nobody. */
export const isConduct = (row: Readonly<Record<string, unknown>>): boolean => row['kind'] === 'conduct_rules';
