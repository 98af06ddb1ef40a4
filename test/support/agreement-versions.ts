import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import type { Row } from './read.ts';
import { create, type TestDesk } from './set-up-desk.ts';

/** A customer of its own, whose versions stand in the way of nobody else's. */
export async function newCustomer(instance: Instance, plan: string | null = null): Promise<string> {
	const row = { name: `Customer ${randomUUID().slice(0, 8)}`, role: 'customer', plan };
	return String((await create(instance, 'desk_organizations', row))['id']);
}

/** The least that a draft needs, and what activation needs as well. */
export function draftOf(desk: TestDesk, changes: object = {}) {
	return {
		code: `KF-${randomUUID().slice(0, 8)}`,
		version: '1.0',
		provider: desk.provider,
		customer: desk.customer,
		calendar: desk.calendar,
		effective_from: '2026-01-01T00:00:00.000Z',
		...changes,
	};
}

export async function newVersion(instance: Instance, desk: TestDesk, changes: object = {}): Promise<string> {
	return String((await create(instance, 'desk_agreements', draftOf(desk, changes)))['id']);
}

export function patchVersion(instance: Instance, id: string, change: object, token?: string) {
	return instance.request('PATCH', `/items/desk_agreements/${id}`, change, token);
}

export async function readVersion(instance: Instance, id: string): Promise<Row> {
	const { status, body } = await instance.request('GET', `/items/desk_agreements/${id}`);
	expect(status, JSON.stringify(body)).toBe(200);
	return (body as { data: Row }).data;
}

/** Sets the status and expects it to be taken. */
export async function advance(instance: Instance, id: string, ...statuses: readonly string[]): Promise<void> {
	for (const status of statuses) {
		const answer = await patchVersion(instance, id, { status });
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	}
}

export function untilStatus(instance: Instance, id: string, status: string): Promise<Row> {
	return until(
		async () => {
			const row = await readVersion(instance, id);
			return row['status'] === status ? row : undefined;
		},
		{ what: `version ${id} to be ${status}` },
	);
}

/** The answer of an endpoint under /desk, which must be there. */
export async function desk<T = Row>(
	instance: Instance,
	method: string,
	path: string,
	body?: unknown,
	token?: string,
): Promise<T> {
	const answer = await instance.request(method, `/desk/${path}`, body, token);
	expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	return (answer.body as { data: T }).data;
}

/** An instant of the API, whatever the form a database gives it in. */
export function instantOf(value: unknown): string | null {
	return typeof value === 'string' ? new Date(value).toISOString() : null;
}
