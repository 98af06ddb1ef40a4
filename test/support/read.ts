import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';

export type Row = Record<string, unknown>;

/** Rows by REST as the administrator. `query` is a query string without the question mark. */
export async function readRows(instance: Instance, collection: string, query = ''): Promise<Row[]> {
	const { status, body } = await instance.request('GET', `/items/${collection}?limit=-1&${query}`);
	expect(status, JSON.stringify(body)).toBe(200);
	return (body as { data: Row[] }).data;
}

export function timersOf(instance: Instance, ticket: string): Promise<Row[]> {
	return readRows(instance, 'desk_timers', `filter[ticket][_eq]=${ticket}&sort=clause,commitment`);
}

export function eventsOf(instance: Instance, ticket: string): Promise<Row[]> {
	return readRows(instance, 'desk_events', `filter[ticket][_eq]=${ticket}&sort=sequence`);
}

export async function readTicket(instance: Instance, id: string): Promise<Row> {
	const { status, body } = await instance.request('GET', `/items/desk_tickets/${id}`);
	expect(status, JSON.stringify(body)).toBe(200);
	return (body as { data: Row }).data;
}

/** The text of the first error of an answer that must be a refusal. */
export function refusal(answer: { status: number; body: unknown }): string {
	const errors = (answer.body as { errors?: { message: string }[] }).errors;
	expect(errors, JSON.stringify(answer.body)).toBeDefined();
	return errors?.[0]?.message ?? '';
}
