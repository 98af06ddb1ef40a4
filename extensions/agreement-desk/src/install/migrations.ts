import { emptyNewTerms } from '../store/empty-new-terms.ts';
import { fillContactKeys } from '../store/fill-contact-keys.ts';
import { markOpenTicketsStale } from '../store/mark-tickets-stale.ts';
import { createTicketSequence } from '../store/next-ticket-sequence.ts';
import { ensureIndexes, keepMilliseconds } from '../store/refine-columns.ts';
import { sealTimelines } from '../store/seal-timelines.ts';
import { sealerOf } from '../store/sealer.ts';
import { emptyHandlingTerms } from './empty-handling-terms.ts';
import { ensureChoices } from './ensure-choices.ts';
import { ensureDisplays } from './ensure-displays.ts';
import { ensureDashboard } from './ensure-dashboard.ts';
import { ensurePolicies } from './ensure-policies.ts';
import { ensurePresets } from './ensure-presets.ts';
import { ensureRepeaters } from './ensure-repeaters.ts';
import { ensureSchema } from './ensure-schema.ts';
import { ensureTexts } from './ensure-texts.ts';
import { grantCommitments } from './grant-commitments.ts';
import { grantNewCollections } from './grant-new-collections.ts';
import type { Host } from './host.ts';
import { openAgreements } from './open-agreements.ts';
import { seedLexicon } from './seed-lexicon.ts';
import { seedTemplates } from './seed-templates.ts';
import { useOwnInterfaces } from './use-own-interfaces.ts';

export interface Migration {
	/** Consecutive and never reused: a published migration is not changed, the next one is added. */
	readonly id: number;
	readonly name: string;
	/** Run again whenever a collection or field of ours is missing: all that a new one needs. */
	readonly forSchema: boolean;
	/** Additive and repeatable, since a cut-off run is run again from the start. */
	run(host: Host): Promise<void>;
}

/** The way from an empty instance to this version. */
export const migrations: readonly Migration[] = [
	{ id: 1, name: 'collections, fields and relations', forSchema: true, run: ensureSchema },
	{
		id: 2,
		name: 'milliseconds in MySQL',
		forSchema: true,
		run: ({ database }) => keepMilliseconds(database),
	},
	{ id: 3, name: 'indexes', forSchema: true, run: ({ database }) => ensureIndexes(database) },
	{
		id: 4,
		name: 'ticket numbers',
		forSchema: false,
		// In SQLite the table without its first row would pass for complete.
		run: ({ database }) => database.transaction((trx) => createTicketSequence(trx)),
	},
	{ id: 5, name: 'texts of the studio', forSchema: true, run: ensureTexts },
	{ id: 6, name: 'policies', forSchema: false, run: ensurePolicies },
	{ id: 7, name: 'lists and bookmarks', forSchema: false, run: ensurePresets },
	{
		id: 8,
		name: 'frozen versions keep what they promised',
		forSchema: false,
		run: ({ database }) => emptyNewTerms(database),
	},
	{ id: 9, name: 'commitments and copies that admins make', forSchema: false, run: openAgreements },
	{ id: 10, name: 'choices that were added', forSchema: false, run: ensureChoices },
	{ id: 11, name: 'supervisors keep commitments', forSchema: false, run: grantCommitments },
	{
		id: 12,
		name: 'versions in force promise no new terms of handling',
		forSchema: false,
		run: ({ database }) => emptyHandlingTerms(database),
	},
	{ id: 13, name: 'policies of collections that were added', forSchema: false, run: grantNewCollections },
	{ id: 14, name: 'choices of the life cycle', forSchema: false, run: ensureChoices },
	{
		id: 15,
		name: 'seals of timelines',
		forSchema: false,
		run: ({ database, env }) => sealTimelines(database, sealerOf(env)),
	},
	{
		id: 16,
		name: 'the lexicon to begin with',
		forSchema: false,
		run: ({ database }) => seedLexicon(database),
	},
	{
		id: 17,
		name: 'contacts as they are looked up',
		forSchema: false,
		run: ({ database }) => fillContactKeys(database),
	},
	{ id: 18, name: 'choices of notifications', forSchema: false, run: ensureChoices },
	{ id: 19, name: 'policies of templates and notices', forSchema: false, run: grantNewCollections },
	{ id: 20, name: 'columns of repeaters that were added', forSchema: false, run: ensureRepeaters },
	{ id: 21, name: 'bookmarks of the outbox', forSchema: false, run: ensurePresets },
	{
		id: 22,
		name: 'the texts of notifications to begin with',
		forSchema: false,
		run: ({ database }) => seedTemplates(database),
	},
	{
		id: 23,
		name: 'choices of calls',
		forSchema: false,
		async run(host) {
			await ensureTexts(host);
			await ensureChoices(host);
		},
	},
	{
		id: 24,
		name: 'events by kind and time',
		forSchema: false,
		run: ({ database }) => ensureIndexes(database),
	},
	{
		id: 25,
		name: 'lists of tickets in the order of the queue',
		forSchema: false,
		run: ({ database }) => ensureIndexes(database),
	},
	{ id: 26, name: 'displays of the desk', forSchema: false, run: ensureDisplays },
	{
		id: 27,
		name: 'who has seen contact data',
		forSchema: false,
		async run(host) {
			await ensureTexts(host);
			await ensureChoices(host);
		},
	},
	{
		id: 28,
		name: 'conversation, deadlines and timeline in the form of tickets',
		forSchema: false,
		run: useOwnInterfaces,
	},
	{
		id: 29,
		name: 'indexes of the overview',
		forSchema: false,
		run: ({ database }) => ensureIndexes(database),
	},
	{
		id: 30,
		name: 'since when customers wait',
		forSchema: false,
		run: ({ database }) => markOpenTicketsStale(database, Date.now()),
	},
	{ id: 31, name: 'a dashboard to begin with', forSchema: false, run: ensureDashboard },
];
