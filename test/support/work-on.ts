import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { eventsOf, timersOf, type Row } from './read.ts';
import { create, type TestDesk } from './set-up-desk.ts';

/** Hours, on a calendar that never closes: what the clock of the test passes is what the timers count. */
export const hours = {
	sla_general_progress_value: 2,
	sla_general_progress_unit: 'hours',
	sla_complex_escalate_value: 2,
	sla_complex_escalate_unit: 'hours',
	sla_complex_update_interval_value: 1,
	sla_complex_update_interval_unit: 'hours',
} as const;

/** So many hours from now. */
export const inHours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
/** An instant of the API as epoch ms. */
export const ms = (instant: unknown) => Date.parse(String(instant));

/** What one desk does with tickets, by REST and as its agent unless it says otherwise. */
export function workOn(instance: Instance, desk: TestDesk) {
	const send = (method: string, path: string, body: object) =>
		instance.request(method, path, body, desk.agent.token);

	async function ticketBy(channel: string, row: object = {}): Promise<string> {
		const given = { subject: 'Printer', contact: desk.contact, channel, status: 'in_progress', ...row };
		return String((await create(instance, 'desk_tickets', given))['id']);
	}

	async function patch(ticket: string, change: object) {
		const { status, body } = await send('PATCH', `/items/desk_tickets/${ticket}`, change);
		expect(status, JSON.stringify(body)).toBe(200);
	}

	async function write(ticket: string, message: object): Promise<Row> {
		const row = { ticket, channel: 'hotline', body: 'Text', ...message };
		const { status, body } = await send('POST', '/items/desk_messages', row);
		expect(status, JSON.stringify(body)).toBe(200);
		return (body as { data: Row }).data;
	}

	/** A question, which the ticket then waits for. */
	const ask = (ticket: string) => write(ticket, { kind: 'info_request', body: 'Which printer is it?' });

	/** A solution, which the ticket is then resolved by. */
	const solve = (ticket: string) => write(ticket, { kind: 'solution', next_status: 'resolved' });

	/** What the customer said on the phone. */
	async function urgent(ticket: string) {
		const path = `/desk/tickets/${ticket}/urgent`;
		const { status, body } = await send('POST', path, { via: 'phone', evidence: 'Call 4711' });
		expect(status, JSON.stringify(body)).toBe(200);
	}

	async function timer(ticket: string, commitment: string, cycle = 1): Promise<Row | undefined> {
		const rows = await timersOf(instance, ticket);
		return rows.find((row) => row['commitment'] === commitment && row['cycle'] === cycle);
	}

	/** A change of a row is followed a moment later, so its timers are waited for. */
	function settled(ticket: string, commitment: string, state: string, cycle = 1): Promise<Row> {
		const look = async () => {
			const row = await timer(ticket, commitment, cycle);
			return row?.['state'] === state ? row : undefined;
		};
		return until(look, { what: `timer ${commitment}#${cycle} to be ${state}` });
	}

	async function told(ticket: string, kind: string, timerId?: unknown): Promise<Row[]> {
		const events = await eventsOf(instance, ticket);
		return events.filter(
			(row) => row['kind'] === kind && (timerId === undefined || row['timer'] === timerId),
		);
	}

	return { send, ticketBy, patch, write, ask, solve, urgent, timer, settled, told };
}

export type Work = ReturnType<typeof workOn>;
