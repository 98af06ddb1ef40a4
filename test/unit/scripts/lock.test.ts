import { spawnSync } from 'node:child_process';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../../scripts/lib/lock.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const lockFile = () => path.join(temporaryFolder(), 'prepare.lock');

test('one holder at a time; the other is told who', () => {
	const file = lockFile();
	const first = takeLock({ file, what: 'first' });
	expect(takeLock({ file, what: 'second' })).toEqual({ holder: { pid: process.pid, what: 'first' } });
	if ('lock' in first) first.lock.release();
	expect(existsSync(file)).toBe(false);
});

test('a holder that is gone does not keep the lock', () => {
	const file = lockFile();
	const { pid } = spawnSync(process.execPath, ['--version']);
	writeFileSync(file, JSON.stringify({ pid, what: 'killed' }));
	const taken = takeLock({ file, what: 'next' });
	expect('lock' in taken).toBe(true);
	if ('lock' in taken) taken.lock.release();
});

test('nor does one whose number another process has by now: its heartbeat has stopped', () => {
	const file = lockFile();
	writeFileSync(file, JSON.stringify({ pid: process.ppid, what: 'before the reboot' }));
	expect('holder' in takeLock({ file, what: 'next' })).toBe(true);
	const aMinuteAgo = new Date(Date.now() - 60_000);
	utimesSync(file, aMinuteAgo, aMinuteAgo);
	const taken = takeLock({ file, what: 'next' });
	expect('lock' in taken).toBe(true);
	if ('lock' in taken) taken.lock.release();
});
