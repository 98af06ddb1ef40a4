import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const src = join(root, 'extensions/agreement-desk/src');

interface SourceFile {
	/** From the root of the repository, with forward slashes. */
	readonly path: string;
	/** The first folder under src, or `schema`. */
	readonly room: string;
	/** Without comments, so that a word in one proves nothing. */
	readonly code: string;
	readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

function readFiles(folder: string): SourceFile[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(?:ts|vue)$/.test(name))
		.map((name) => readFile(join(folder, name)));
}

function readFile(file: string): SourceFile {
	const code = scriptOf(readFileSync(file, 'utf8'), file)
		.replace(/\/\*[^]*?\*\//g, '')
		.replace(/^\s*\/\/.*$/gm, '')
		// What the formatter broke over two lines is one statement all the same.
		.replace(/\(\s+/g, '(');
	const found = code.matchAll(
		/(?:import|export)(\s+type)?[^;'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm,
	);
	const imports = [...found].map(([, typeOnly, from, dynamic, bare]) => ({
		from: from ?? dynamic ?? bare ?? '',
		typeOnly: typeOnly !== undefined,
	}));
	return { path: pathOf(file), room: roomOf(file), code, imports };
}

/** Of a component, its script alone. */
function scriptOf(source: string, file: string): string {
	if (!file.endsWith('.vue')) return source;
	return /<script[^>]*>([^]*?)<\/script>/.exec(source)?.[1] ?? '';
}

const pathOf = (file: string) => relative(root, file).split(sep).join('/');
const roomOf = (file: string) =>
	file.startsWith(src + sep) ? (relative(src, file).split(sep)[0] ?? '') : (pathOf(file).split('/')[0] ?? '');

const files = [...readFiles(src), ...readFiles(join(root, 'schema'))];
/** What runs in the browser: the shells of the studio, and what they share. */
const appRooms = ['studio', 'module', 'interfaces', 'displays', 'panels'];
const shells = ['hooks', 'endpoints', 'cli', 'operations', 'install', ...appRooms];

/** Which rooms a room may look into beside itself. Shells may look into any of them, and into each other. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
	domain: [],
	schema: ['domain'],
	store: ['domain', 'schema'],
	delivery: ['domain'],
	documents: ['domain'],
	channels: ['domain'],
	desk: ['domain', 'schema', 'store', 'delivery', 'documents', 'channels'],
};

/** The packages that a room needs for what it is; the shells may take any but those that others stand for. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
	domain: ['zod', 'luxon'],
	schema: [],
	store: ['knex', 'uuid', 'node:crypto'],
	delivery: [
		'zod',
		'nodemailer',
		'mailparser',
		'node:crypto',
		'node:dns',
		'node:http',
		'node:https',
		'node:net',
	],
	documents: ['docx', 'mammoth', 'csv-parse', 'liquidjs', 'zod', 'node:zlib'],
	desk: ['zod', 'luxon', 'uuid', 'node:crypto'],
};
/** What the studio hands to its extensions, so that none of it is bundled. */
const appPackages = ['vue', 'vue-router', 'vue-i18n', '@directus/extensions-sdk'];
const behindOthers = ['knex', 'nodemailer', 'docx', 'mammoth', 'csv-parse', 'liquidjs', 'mailparser'];

const isOurs = (from: string) => from.startsWith('.');
const packageOf = (from: string) =>
	from
		.split('/')
		.slice(0, from.startsWith('@') ? 2 : 1)
		.join('/');

/** What a file imports that this rule does not let it. */
function offences(wrong: (file: SourceFile, from: string) => boolean): string[] {
	return files.flatMap((file) =>
		file.imports.filter(({ from }) => wrong(file, from)).map(({ from }) => `${file.path} imports ${from}`),
	);
}

/** Lines of these rooms in which such a thing stands. */
function linesWith(pattern: RegExp, rooms: (room: string) => boolean): string[] {
	return files
		.filter(({ room }) => rooms(room))
		.flatMap(({ path, code }) => code.split('\n').map((line) => `${path}: ${line.trim()}`))
		.filter((line) => pattern.test(line.slice(line.indexOf(': '))));
}

it('sees the files and their imports', () => {
	expect(files.length).toBeGreaterThan(100);
	expect(new Set(files.map(({ room }) => room))).toContain('domain');
	expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
});

describe('imports', () => {
	it('run one way: shells, desk, store and adapters, domain', () => {
		const wrong = offences(({ path, room }, from) => {
			if (!isOurs(from) || shells.includes(room)) return false;
			const target = roomOf(resolve(root, dirname(path), from));
			return target !== room && !mayUse[room]?.includes(target);
		});
		expect(wrong).toEqual([]);
	});

	it('of the browser know the domain, the words of the schema and types of use cases, and nothing of the server', () => {
		const wrong = files
			.filter(({ room }) => appRooms.includes(room))
			.flatMap(({ path, imports }) => imports.map((one) => ({ path, ...one })))
			.filter(({ path, from, typeOnly }) => {
				if (!isOurs(from)) return !appPackages.includes(packageOf(from));
				const target = roomOf(resolve(root, dirname(path), from));
				if (target === 'desk') return !typeOnly;
				return !['domain', 'schema', ...appRooms].includes(target);
			});
		expect(wrong.map(({ path, from }) => `${path} imports ${from}`)).toEqual([]);
	});

	it('of what the shells of the studio share leave those shells alone', () => {
		const wrong = offences(({ path, room }, from) => {
			if (room !== 'studio' || !isOurs(from)) return false;
			return ['module', 'interfaces', 'displays', 'panels'].includes(
				roomOf(resolve(root, dirname(path), from)),
			);
		});
		expect(wrong).toEqual([]);
	});

	it('of the installer leave the other shells alone', () => {
		const wrong = offences(({ path, room }, from) => {
			if (room !== 'install' || !isOurs(from)) return false;
			return ['hooks', 'endpoints', 'cli'].includes(roomOf(resolve(root, dirname(path), from)));
		});
		expect(wrong).toEqual([]);
	});

	it('never reach for tests or scripts', () => {
		const inside = [join(src, sep), join(root, 'schema', sep)];
		const wrong = offences(({ path }, from) => {
			const target = resolve(root, dirname(path), from);
			return isOurs(from) && !inside.some((folder) => target.startsWith(folder));
		});
		expect(wrong).toEqual([]);
	});

	it('take each package only where it belongs', () => {
		const wrong = offences(({ room }, from) => {
			if (isOurs(from)) return false;
			const name = packageOf(from);
			return shells.includes(room) ? behindOthers.includes(name) : !packagesOf[room]?.includes(name);
		});
		expect(wrong).toEqual([]);
	});

	it('name the file with its ending, as Node wants it', () => {
		expect(offences((_, from) => isOurs(from) && !/\.(?:ts|vue)$/.test(from))).toEqual([]);
	});
});

describe('SQL', () => {
	const changesTables = /\.raw\(|\.schema\.(?:create|alter|drop|rename)/;

	it('is spoken in the store alone', () => {
		const statement = /\b(?:db|trx|knex|database)(?:<[^>]*>)?\(/;
		const elsewhere = (room: string) => room !== 'store' && room !== 'install';
		expect(linesWith(statement, elsewhere)).toEqual([]);
	});

	it('of the installer asks the tables of Directus alone', () => {
		const statement = /\b(?:db|trx|knex|database)(?:<[^>]*>)?\((?!'directus_)/;
		expect(linesWith(statement, (room) => room === 'install')).toEqual([]);
	});

	it('that is raw or changes a table stands in the store', () => {
		expect(linesWith(changesTables, (room) => room !== 'store')).toEqual([]);
	});
});

describe('the domain', () => {
	const domain = (room: string) => room === 'domain';

	it.each([
		[
			'reads no clock',
			/\bDate\.now\b|new Date\(\s*\)|performance\.now|DateTime\.(?:now|local|utc)\(|Temporal\.Now/,
		],
		['throws no dice', /Math\.random|randomUUID|crypto\b/],
		['knows no process, and writes nothing', /\bprocess\.|\bconsole\.|\bfetch\(/],
		['waits for nothing', /\bsetTimeout\(|\bsetInterval\(|\basync\b|\bawait\b/],
		[
			'never asks the zone of the host',
			/getTimezoneOffset|\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(|resolvedOptions\(\)\.timeZone|toLocale\w*String\(\s*\)/,
		],
	])('%s', (_, pattern) => {
		expect(linesWith(pattern, domain)).toEqual([]);
	});
});

it('no file outside the shells reads the clock or throws dice by itself', () => {
	const uncontrolled = /\bDate\.now\b|new Date\(\s*\)|Math\.random|\bprocess\.env\b/;
	const inside = (room: string) => !shells.includes(room);
	expect(linesWith(uncontrolled, inside)).toEqual([]);
});
