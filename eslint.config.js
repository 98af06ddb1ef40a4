import { resolve } from 'node:path';
import importX from 'eslint-plugin-import-x';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

const src = resolve(import.meta.dirname, 'extensions/agreement-desk/src');
const room = (name) => resolve(src, name);

/** The app side: what runs in a browser, with a project of its own for the type checker. */
const appRooms = ['studio', 'module', 'interfaces', 'displays', 'panels'];
const appFiles = appRooms.map((name) => `extensions/agreement-desk/src/${name}/**/*.{ts,vue}`);

/** Imports run one way: shells -> desk -> (domain, store, delivery, documents). A room may not look into those above it. */
const shells = ['hooks', 'endpoints', 'operations', 'cli', 'install'];
const zones = [
	{ target: room('domain'), from: ['store', 'desk', 'delivery', 'documents', ...shells].map(room) },
	{ target: room('domain'), from: [resolve(import.meta.dirname, 'schema')] },
	{ target: room('store'), from: ['desk', 'delivery', 'documents', ...shells].map(room) },
	{ target: room('delivery'), from: ['store', 'desk', 'documents', ...shells].map(room) },
	{ target: room('documents'), from: ['store', 'desk', 'delivery', ...shells].map(room) },
	{ target: room('desk'), from: shells.map(room) },
	{ target: room('install'), from: [room('hooks'), room('endpoints'), room('operations'), room('cli')] },
	// The browser may know the domain, and the words of the schema; of a use case it may know the types alone, see below.
	...appRooms.map((name) => ({
		target: room(name),
		from: ['store', 'delivery', 'documents', 'hooks', 'endpoints', 'cli', 'install'].map(room),
	})),
	{ target: room('studio'), from: ['module', 'interfaces', 'displays', 'panels'].map(room) },
	...[...shells, 'desk', 'domain', 'store', 'delivery', 'documents'].map((name) => ({
		target: room(name),
		from: appRooms.map(room),
	})),
].flatMap(({ target, from }) => from.map((one) => ({ target, from: one })));

export default tseslint.config(
	{ ignores: ['**/node_modules/', '**/dist/', 'data/', '.cache/', 'hosts/'] },
	...tseslint.configs.recommendedTypeChecked,
	{
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		plugins: { 'import-x': importX },
		rules: {
			'import-x/no-restricted-paths': ['error', { zones }],
			'import-x/no-cycle': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
			// Directus awaits nothing of what these return; the handlers see to their own errors.
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'max-lines': ['error', { max: 350 }],
			'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
			'no-console': 'error',
		},
	},
	...vue.configs['flat/recommended'].map((config) => ({ ...config, files: appFiles })),
	{
		files: appFiles,
		languageOptions: {
			parserOptions: {
				parser: tseslint.parser,
				projectService: false,
				project: './tsconfig.app.json',
				extraFileExtensions: ['.vue'],
			},
		},
		rules: {
			// the compiler and vue-tsc know what is declared
			'no-undef': 'off',
			'no-restricted-imports': 'off',
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						{ group: ['**/desk/**'], allowTypeImports: true, message: 'Use cases run on the server.' },
					],
				},
			],
			// these belong to the formatter
			'vue/html-indent': 'off',
			'vue/max-attributes-per-line': 'off',
			'vue/singleline-html-element-content-newline': 'off',
			'vue/multiline-html-element-content-newline': 'off',
			'vue/html-self-closing': 'off',
			'vue/html-closing-bracket-newline': 'off',
			'vue/first-attribute-linebreak': 'off',
			// text of ours alone, and never of others as HTML
			'vue/no-v-html': 'error',
			'vue/require-default-prop': 'off',
			'vue/attributes-order': 'off',
		},
	},
	{
		files: ['test/**/*.ts', 'schema/**/*.ts'],
		rules: { 'max-lines-per-function': 'off' },
	},
	{
		// Knex knows nothing of our tables; each statement types its rows where they come in.
		files: ['extensions/agreement-desk/src/store/**', 'extensions/agreement-desk/src/install/**'],
		rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
	},
	{ files: ['test/**/*.ts', 'scripts/**'], rules: { 'no-console': 'off' } },
	{ files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
