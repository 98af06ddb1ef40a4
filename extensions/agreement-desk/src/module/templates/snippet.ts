import type { ListedVariable } from '../../desk/templates/list-variables.ts';

/** What tells a variable in Liquid: a list by a loop, a flag by a condition, anything else as it is. */
export function snippetOf({ name, kind, fields }: Pick<ListedVariable, 'name' | 'kind' | 'fields'>): string {
	if (kind === 'flag') return `{% if ${name} %}{% endif %}`;
	if (kind !== 'list') return `{{ ${name} }}`;
	const one = singularOf(name);
	const [first] = fields ?? [];
	return `{% for ${one} in ${name} %}{{ ${first ? `${one}.${first.name}` : one} }}\n{% endfor %}`;
}

function singularOf(name: string): string {
	const last = name.split('.').at(-1) ?? name;
	return last.endsWith('s') ? last.slice(0, -1) : 'one';
}
