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
