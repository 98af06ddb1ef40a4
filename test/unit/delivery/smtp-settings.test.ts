import { describe, expect, it } from 'vitest';
import {
	mailDomainOf,
	readSmtpSettings,
} from '../../../extensions/agreement-desk/src/delivery/smtp-settings.ts';

const env = { EMAIL_TRANSPORT: 'smtp', EMAIL_SMTP_HOST: 'mail.example.com' };

describe('the mail settings of Directus', () => {
	it('are taken over', () => {
		const given = {
			...env,
			EMAIL_SMTP_PORT: '2525',
			EMAIL_SMTP_USER: 'desk',
			EMAIL_SMTP_PASSWORD: 'secret',
			EMAIL_SMTP_SECURE: 'true',
			EMAIL_SMTP_IGNORE_TLS: true,
			EMAIL_SMTP_NAME: 'desk.example.com',
			EMAIL_FROM: 'Service <service@example.com>',
		};
		expect(readSmtpSettings(given)).toEqual({
			host: 'mail.example.com',
			port: 2525,
			secure: true,
			ignoreTLS: true,
			name: 'desk.example.com',
			auth: { user: 'desk', pass: 'secret' },
			from: 'Service <service@example.com>',
		});
	});

	it('have the usual ports, and no login unless one is given', () => {
		expect(readSmtpSettings(env)).toMatchObject({ port: 587, secure: false, auth: undefined });
		expect(readSmtpSettings({ ...env, EMAIL_SMTP_SECURE: true })?.port).toBe(465);
	});

	it.each([
		['false', false],
		['', false],
		['0', false],
		['true', true],
		['1', true],
		[true, true],
	])('read the switch %j as %j', (value, expected) => {
		expect(readSmtpSettings({ ...env, EMAIL_SMTP_SECURE: value })?.secure).toBe(expected);
	});

	it.each([
		['a switch written as 1', { EMAIL_SMTP_SECURE: 1 }, { secure: true }],
		['a switch written as 0', { EMAIL_SMTP_IGNORE_TLS: 0 }, { ignoreTLS: false }],
		[
			'a user name of digits',
			{ EMAIL_SMTP_USER: 13_800_000_000, EMAIL_SMTP_PASSWORD: 'x' },
			{ auth: { user: '13800000000', pass: 'x' } },
		],
		[
			'a password of digits',
			{ EMAIL_SMTP_USER: 'desk', EMAIL_SMTP_PASSWORD: 123_456 },
			{ auth: { user: 'desk', pass: '123456' } },
		],
	])('still count when Directus has made a number of %s', (_, given, expected) => {
		expect(readSmtpSettings({ ...env, ...given })).toMatchObject(expected);
	});

	it.each([
		['nothing is set', {}],
		['the transport is another', { ...env, EMAIL_TRANSPORT: 'sendmail' }],
		['there is no host', { EMAIL_TRANSPORT: 'smtp' }],
		['the host is empty', { ...env, EMAIL_SMTP_HOST: '' }],
		['the port is none', { ...env, EMAIL_SMTP_PORT: '70000' }],
	])('are none when %s', (_, given) => {
		expect(readSmtpSettings(given)).toBeNull();
	});

	it('name the transport in any case', () => {
		expect(readSmtpSettings({ ...env, EMAIL_TRANSPORT: 'SMTP' })).not.toBeNull();
	});
});

it.each([
	['service@example.com', 'example.com'],
	['Service <service@mail.example.com>', 'mail.example.com'],
	['service', 'localhost'],
	['', 'localhost'],
	[undefined, 'localhost'],
	[4, 'localhost'],
])('Message-IDs of the sender %j end in %s', (from, expected) => {
	expect(mailDomainOf({ EMAIL_FROM: from })).toBe(expected);
});
