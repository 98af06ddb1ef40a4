import path from 'node:path';

/**
 * What an outer `npm start` tells its script about itself. Handed on, it would point the npm we run, and
 * node-gyp under it, at the outer project, the outer Node or the outer npm's tools.
 */
const OUTER_NPM =
	/^(npm_lifecycle_|npm_package_|npm_execpath$|npm_node_execpath$|npm_command$|npm_config_(nodedir|prefix|local_prefix|global_prefix|global|location|workspaces?|include_workspace_root|node_gyp|npm_version|user_agent|argv|dry_run|json)$)/i;

/**
 * npm gives up on a dead registry after a quarter of an hour by default; these bounds make it less than two
 * minutes. What the user has set in the environment stands.
 */
const FETCH = {
	npm_config_fetch_retries: '2',
	npm_config_fetch_retry_mintimeout: '2000',
	npm_config_fetch_retry_maxtimeout: '10000',
	npm_config_fetch_timeout: '30000',
};

/**
 * The environment in which everything runs with Node 22.
 *
 * @param {{ base: NodeJS.ProcessEnv, node: string, nodedir: string | undefined }} input nodedir is the folder
 *   that has include/node of that very Node
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor({ base, node, nodedir }) {
	/** @type {NodeJS.ProcessEnv} */
	const env = { ...FETCH };
	for (const [key, value] of Object.entries(base)) {
		if (!OUTER_NPM.test(key)) env[key] = value;
	}
	const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') || 'PATH';
	env[pathKey] = [path.dirname(node), env[pathKey]].filter(Boolean).join(path.delimiter);
	env.NODE = node;
	// node-gyp would download headers otherwise, which a closed network does not allow.
	if (nodedir) env.npm_config_nodedir = nodedir;
	env.JOBS = base.JOBS || 'max';
	return env;
}
