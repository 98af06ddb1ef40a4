import { describe, expect, it } from 'vitest';
import {
	erasedComplaint,
	erasedContact,
	erasedMessage,
	erasedNotification,
	erasedTicket,
} from '../../../extensions/agreement-desk/src/desk/erasure/erased-columns.ts';
import { complaints } from '../../../schema/collections/complaints.ts';
import { contacts } from '../../../schema/collections/contacts.ts';
import { messages } from '../../../schema/collections/messages.ts';
import { notifications } from '../../../schema/collections/notifications.ts';
import { tickets } from '../../../schema/collections/tickets.ts';
import type { CollectionDefinition } from '../../../schema/define.ts';

/** Columns that hold text and say nothing about a person, or are dealt with by name elsewhere. */
const impersonal: Readonly<Record<string, readonly string[]>> = {
	desk_contacts: ['legal_hold', 'quiet_from', 'quiet_to'],
	desk_tickets: [
		...['number', 'plan', 'language', 'team', 'checklist', 'related', 'legal_hold', 'tracked'],
		...['first_team', 'first_resolver_team', 'chain_hash', 'chain_seal'],
	],
	desk_messages: ['email_message_id'],
	desk_notifications: [
		...['idempotency_key', 'recipient', 'email_message_id', 'claim_token', 'fallback_methods'],
		'provider_id',
	],
	desk_complaints: ['root_cause', 'appeal_internal', 'improvements', 'improvements_waived'],
};

describe('an erasure', () => {
	it.each<[CollectionDefinition, object]>([
		[contacts, erasedContact],
		[tickets, erasedTicket],
		[messages, erasedMessage],
		[notifications, erasedNotification],
		[complaints, erasedComplaint],
	])('knows every column that holds words: $collection', (definition, erased) => {
		const words = Object.entries(definition.fields).flatMap(
			([name, { type, choices, references, column }]) => {
				const holdsWords = type === 'string' || type === 'text' || type === 'json';
				return holdsWords && !choices && !references && !column?.is_primary_key ? [name] : [];
			},
		);
		const known = [...Object.keys(erased), ...(impersonal[definition.collection] ?? [])];
		expect(words.toSorted()).toEqual(known.toSorted());
	});
});
