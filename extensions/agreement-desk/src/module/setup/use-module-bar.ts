import { computed, type ComputedRef, type Ref } from 'vue';
import { useAct } from '../../studio/load/use-act.ts';
import { useDirectusStores } from '../../studio/use-directus-stores.ts';
import { useWords } from '../../studio/words/use-words.ts';
import { showsDesk, withDesk, withoutDesk } from './module-bar.ts';
import { moduleBarWords } from './setup-words.ts';

interface ModuleBar {
	readonly isShown: ComputedRef<boolean>;
	readonly isRunning: Readonly<Ref<boolean>>;
	readonly add: () => Promise<unknown>;
	readonly takeOut: () => Promise<unknown>;
}

/** The desk in the module bar: the studio reads the bar from its store, so it changes at once. */
export function useModuleBar(): ModuleBar {
	const { say } = useWords();
	const stores = useDirectusStores();
	const settings = stores.useSettingsStore();
	const bar = computed(() => settings.settings?.module_bar ?? null);
	const version = stores.useServerStore().info.version ?? '';
	const adding = useAct(() => settings.updateSettings({ module_bar: withDesk(bar.value, version) }), {
		done: () => say(moduleBarWords.added),
	});
	const takingOut = useAct(() => settings.updateSettings({ module_bar: withoutDesk(bar.value) }), {
		done: () => say(moduleBarWords.takenOut),
	});
	return {
		isShown: computed(() => showsDesk(bar.value)),
		isRunning: computed(() => adding.isRunning.value || takingOut.isRunning.value),
		add: adding.run,
		takeOut: takingOut.run,
	};
}
