import { useStores } from '@directus/extensions-sdk';

/** What the desk uses of the stores of the studio, which the SDK does not describe. */
interface Stores {
	readonly useUserStore: () => {
		readonly isAdmin: boolean;
		readonly currentUser: {
			readonly id: string;
			readonly first_name: string | null;
			readonly last_name: string | null;
		} | null;
	};
	readonly usePermissionsStore: () => {
		readonly hasPermission: (collection: string, action: 'create' | 'read' | 'update' | 'delete') => boolean;
	};
	readonly useFieldsStore: () => {
		/** Null for a field that there is not, or that the reader may not see. The name is in their language. */
		readonly getField: (collection: string, field: string) => { readonly name: string } | null;
	};
	/** Bookmarks and lists, as the native pages show them: what is changed here changes there too. */
	readonly usePresetsStore: () => {
		readonly collectionPresets: readonly DirectusPreset[];
		readonly hydrate: () => Promise<void>;
		readonly create: (preset: Omit<DirectusPreset, 'id'>) => Promise<DirectusPreset>;
		readonly update: (id: number, changes: Partial<DirectusPreset>) => Promise<DirectusPreset>;
		readonly delete: (ids: readonly number[]) => Promise<void>;
	};
	readonly useServerStore: () => {
		readonly info: {
			readonly version?: string;
			readonly websocket?: { readonly rest?: { readonly path: string } | false } | false;
		};
	};
	readonly useSettingsStore: () => {
		readonly settings: { readonly module_bar?: readonly ModuleBarEntry[] | null } | null;
		readonly updateSettings: (changes: { module_bar: readonly ModuleBarEntry[] | null }) => Promise<void>;
	};
	readonly useNotificationsStore: () => {
		readonly add: (notification: {
			readonly title: string;
			readonly text?: string;
			readonly type?: 'info' | 'success' | 'warning' | 'error';
			readonly persist?: boolean;
			readonly dismissText?: string;
		}) => string;
	};
}

/** A bookmark of a collection, or with no name the list that it opens with. */
export interface DirectusPreset {
	readonly id?: number;
	readonly bookmark: string | null;
	readonly icon?: string | null;
	readonly color?: string | null;
	readonly user: string | null;
	readonly role: string | null;
	readonly collection: string;
	readonly search?: string | null;
	readonly filter?: Readonly<Record<string, unknown>> | null;
	readonly layout?: string | null;
	readonly layout_query?: Readonly<Record<string, unknown>> | null;
	readonly layout_options?: Readonly<Record<string, unknown>> | null;
}

export interface ModuleBarEntry {
	readonly type: 'module' | 'link';
	readonly id: string;
	readonly enabled?: boolean;
	readonly locked?: boolean;
	/** Of a link. */
	readonly name?: string;
	readonly icon?: string;
	readonly url?: string;
}

/** The stores of the studio, alike in Directus 11 and 12 as far as they are described here. */
export function useDirectusStores(): Stores {
	return useStores() as Stores;
}
