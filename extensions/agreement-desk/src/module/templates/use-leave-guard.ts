import { onScopeDispose, ref, type Ref } from 'vue';
import { onBeforeRouteLeave, onBeforeRouteUpdate, useRouter, type RouteLocationNormalized } from 'vue-router';

interface LeaveGuard {
	/** Somebody is about to leave, and is asked whether they mean it. */
	readonly isAsking: Readonly<Ref<boolean>>;
	readonly leave: () => void;
	readonly stay: () => void;
}

/** Keeps what is not saved from being lost by a click that leads elsewhere, or by closing the page. */
export function useLeaveGuard(isUnsaved: () => boolean): LeaveGuard {
	const router = useRouter();
	const isAsking = ref(false);
	let wanted: RouteLocationNormalized | null = null;
	let isSure = false;

	const check = (to: RouteLocationNormalized) => {
		if (isSure || !isUnsaved()) return true;
		wanted = to;
		isAsking.value = true;
		return false;
	};
	onBeforeRouteLeave(check);
	onBeforeRouteUpdate(check);
	const warn = (event: BeforeUnloadEvent) => {
		if (isUnsaved()) event.preventDefault();
	};
	addEventListener('beforeunload', warn);
	onScopeDispose(() => removeEventListener('beforeunload', warn));
	return {
		isAsking,
		leave() {
			isAsking.value = false;
			isSure = true;
			if (wanted) void router.push(wanted.fullPath).finally(() => (isSure = false));
		},
		stay() {
			isAsking.value = false;
		},
	};
}
