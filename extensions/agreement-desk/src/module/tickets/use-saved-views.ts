import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDirectusStores } from '../../studio/use-directus-stores.ts';
import { presetOf, savedViewsOf, type SavedView } from './saved-views.ts';

export interface NamedView extends SavedView {
	/** In the language of the reader. */
	readonly name: string;
	/** Whether the reader may rename and delete it. */
	readonly mayChange: boolean;
}

/** What is asked about a view: how a new one is called, how an old one is to be called, whether it is to go. */
export type ViewQuestion =
	| { readonly about: 'new' }
	| { readonly about: 'name'; readonly view: NamedView }
	| { readonly about: 'removal'; readonly view: NamedView };

type NewView = Parameters<typeof presetOf>[0];

interface SavedViews {
	readonly views: ComputedRef<readonly NamedView[]>;
	/** Whether the reader may save a view for everybody. */
	readonly maySaveForAll: boolean;
	/** Answers its key. */
	readonly save: (view: NewView, how: { forAll: boolean }) => Promise<string>;
	readonly rename: (view: SavedView, name: string) => Promise<void>;
	/** What the view shows becomes what is shown now. */
	readonly overwrite: (view: NamedView, now: NewView) => Promise<void>;
	readonly remove: (view: SavedView) => Promise<void>;
}

/** The bookmarks of tickets, which the native list has too. */
export function useSavedViews(): SavedViews {
	const { usePresetsStore, useUserStore } = useDirectusStores();
	const presets = usePresetsStore();
	const { isAdmin, currentUser } = useUserStore();
	const { t } = useI18n({ useScope: 'global' });
	const nameOf = (stored: string) => (stored.startsWith('$t:') ? t(stored.slice(3)) : stored);
	const me = currentUser?.id ?? null;

	const views = computed(() =>
		savedViewsOf(presets.collectionPresets).map((view) => ({
			...view,
			name: nameOf(view.storedName),
			mayChange: isAdmin || view.scope === 'own',
		})),
	);
	return {
		views,
		maySaveForAll: isAdmin,
		async save(view, { forAll }) {
			const made = await presets.create(presetOf(view, { user: forAll ? null : me }));
			return String(made.id ?? '');
		},
		async rename({ id }, name) {
			await presets.update(id, { bookmark: name });
		},
		async overwrite({ id, storedName }, now) {
			const { user: _user, role: _role, ...changes } = presetOf({ ...now, name: storedName }, { user: me });
			await presets.update(id, changes);
		},
		async remove({ id }) {
			await presets.delete([id]);
		},
	};
}
