import type { LocalizedText } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { FieldDefinition } from './define.ts';
import { column, common, type FieldOptions } from './field-options.ts';

/**
 * Something that opens a door, such as a password. It is written and never shown again: the column holds
 * ciphertext, and Directus answers with stars whatever the way it is asked.
 */
export function secret(label: LocalizedText, options: FieldOptions = {}): FieldDefinition<string | null> {
	return {
		type: 'text',
		...common(label, options),
		special: ['conceal'],
		secret: true,
		interface: 'input-hash',
		options: { masked: true, iconRight: 'lock', autocomplete: 'off' },
		display: 'formatted-value',
		column: column(options),
	};
}
