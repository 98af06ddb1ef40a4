import knex from 'knex';
import { describe, expect, it } from 'vitest';
import {
	isLockedByOthers,
	isUniqueViolation,
	vendorOf,
} from '../../../extensions/agreement-desk/src/store/db.ts';

/** Without a connection Knex only knows which database it would speak to. */
const unconnected = (client: string) => knex({ client, useNullAsDefault: true });

describe('the database', () => {
	it.each([
		['sqlite3', 'sqlite'],
		['better-sqlite3', 'sqlite'],
		['pg', 'postgres'],
		['mysql', 'mysql'],
		['mysql2', 'mysql'],
	])('behind the driver %s is %s', (client, vendor) => {
		expect(vendorOf(unconnected(client))).toBe(vendor);
	});

	it.each(['mssql', 'oracledb', 'cockroachdb'])('is not guessed at: %s is refused by name', (client) => {
		expect(() => vendorOf(unconnected(client))).toThrow(`not on "${client}"`);
	});
});

describe('an insert that lost against the same key', () => {
	it.each([
		['PostgreSQL', { code: '23505', message: 'duplicate key value violates unique constraint' }],
		['MariaDB', { code: 'ER_DUP_ENTRY', errno: 1062, message: 'Duplicate entry' }],
		[
			'SQLite',
			{
				code: 'SQLITE_CONSTRAINT',
				message: 'SQLITE_CONSTRAINT: UNIQUE constraint failed: desk_tickets.number',
			},
		],
	])('is recognised in %s', (_, error) => {
		expect(isUniqueViolation(error)).toBe(true);
		expect(isUniqueViolation(Object.assign(new Error(error.message), error))).toBe(true);
	});

	it.each([
		['a missing reference in PostgreSQL', { code: '23503', message: 'violates foreign key constraint' }],
		[
			'a missing value in SQLite',
			{ code: 'SQLITE_CONSTRAINT', message: 'NOT NULL constraint failed: desk_tickets.id' },
		],
		['a text', 'UNIQUE constraint failed'],
		['nothing', null],
		['an error without a code', new Error('UNIQUE constraint failed')],
	])('is not confused with %s', (_, error) => {
		expect(isUniqueViolation(error)).toBe(false);
	});
});

describe('a statement that another connection was in the way of', () => {
	it.each([
		['SQLite', 'SQLITE_BUSY', true],
		['PostgreSQL, a deadlock', '40P01', true],
		['PostgreSQL, a lock not given in time', '55P03', true],
		['MariaDB, a deadlock', 'ER_LOCK_DEADLOCK', true],
		['MariaDB, a lock not given in time', 'ER_LOCK_WAIT_TIMEOUT', true],
		['another node that was first', '23505', false],
		['SQLite, a broken rule', 'SQLITE_CONSTRAINT', false],
	])('%s', (_, code, expected) => {
		expect(isLockedByOthers(Object.assign(new Error('no luck'), { code }))).toBe(expected);
	});

	it.each([
		['nothing', null],
		['a text', 'SQLITE_BUSY'],
		['an error without a code', new Error('SQLITE_BUSY')],
	])('is not %s', (_, error) => {
		expect(isLockedByOthers(error)).toBe(false);
	});
});
