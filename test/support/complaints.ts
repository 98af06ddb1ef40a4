import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { readRows, type Row } from './read.ts';
import { create, type TestDesk } from './set-up-desk.ts';

export const receipt = { product_service: 'Printers', remedy_sought: 'My money back' };

export const assessment = {
	safety_implication: false,
	complexity: 'general',
	impact: 'individual',
	immediate_action_needed: false,
	level: 'general',
};

export const decision = {
	root_cause: 'The hand-over was skipped',
	remedies: [{ type: 'refund', description: 'the fee of November', amount: 200 }],
	decision: 'We refund the fee of November.',
	decision_reasons: 'The repair took three weeks longer than agreed.',
	appeal_internal: 'Write to the head of service within 10 days.',
	appeal_external: ['hotline_12315', 'court'],
};

/** A channel on which nothing is acknowledged by itself. */
export async function openCounter(instance: Instance) {
	await create(instance, 'desk_channels', {
		id: 'counter',
		name: 'Counter',
		type: 'phone',
		acknowledge: false,
	});
}

/** Somebody who is known to Directus, takes no seat and may do nothing here. */
export async function bystander(instance: Instance, name: string): Promise<string> {
	const user = await create(instance, 'directus_users', {
		first_name: name,
		email: `${name}-${Math.random().toString(36).slice(2)}@example.com`,
		language: 'en-US',
	});
	return String(user['id']);
}

/** What a supervisor does with complaints, by REST. */
export function workOnComplaints(instance: Instance, desk: TestDesk) {
	async function complaintOf(ticket: string): Promise<Row> {
		const [row] = await readRows(instance, 'desk_complaints', `filter[ticket][_eq]=${ticket}`);
		expect(row, `a record of ${ticket}`).toBeDefined();
		return row ?? {};
	}

	async function complaintBy(channel: string, row: object = {}): Promise<{ ticket: string; id: string }> {
		const given = { subject: 'Three weeks late', contact: desk.contact, channel, type: 'complaint', ...row };
		const ticket = String((await create(instance, 'desk_tickets', given))['id']);
		return { ticket, id: String((await complaintOf(ticket))['id']) };
	}

	const send = (id: string, change: object, by: 'lead' | 'admin' = 'lead') =>
		instance.request(
			'PATCH',
			`/items/desk_complaints/${id}`,
			change,
			by === 'lead' ? desk.lead.token : undefined,
		);

	async function change(id: string, patch: object, by: 'lead' | 'admin' = 'lead') {
		const { status, body } = await send(id, patch, by);
		expect(status, JSON.stringify(body)).toBe(200);
	}

	/** A change is followed a moment later, so the ticket is waited for. */
	async function staged(ticket: string, stage: string): Promise<Row> {
		return until(
			async () => {
				const [row] = await readRows(instance, 'desk_tickets', `filter[id][_eq]=${ticket}`);
				return row?.['complaint_stage'] === stage ? row : undefined;
			},
			{ what: `the ticket to show ${stage}` },
		);
	}

	async function write(ticket: string, message: object, token = desk.lead.token) {
		const row = { ticket, channel: 'counter', body: 'Text', ...message };
		const { status, body } = await instance.request('POST', '/items/desk_messages', row, token);
		expect(status, JSON.stringify(body)).toBe(200);
		return (body as { data: Row }).data;
	}

	/** Up to a drafted response, with everything that has to be in the record. */
	async function drafted(channel: string, investigator: string) {
		const complaint = await complaintBy(channel, { status: 'in_progress' });
		await write(complaint.ticket, { body: 'We look into it.' });
		await staged(complaint.ticket, 'acknowledged');
		await change(complaint.id, { ...receipt, ...assessment, stage: 'assessed' });
		await change(complaint.id, { investigator, stage: 'investigating' });
		await change(complaint.id, { facts: 'It took 21 days.', stage: 'response_drafted' });
		await change(complaint.id, decision);
		return complaint;
	}

	return { complaintOf, complaintBy, send, change, staged, write, drafted };
}
