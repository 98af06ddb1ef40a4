import { useDirectusStores } from './use-directus-stores.ts';

type Action = 'create' | 'read' | 'update' | 'delete';

export interface May {
	/** Whether whoever is logged in may do this with a collection, as the studio itself knows it. */
	readonly may: (collection: string, action: Action) => boolean;
	/** Whoever keeps the channels sends again and gives up what did not arrive. The server decides it all the same. */
	readonly isSupervisor: boolean;
}

/** What whoever is logged in may do, so that nothing is offered that would be refused. */
export function useMay(): May {
	const { isAdmin } = useDirectusStores().useUserStore();
	const permissions = useDirectusStores().usePermissionsStore();
	const may = (collection: string, action: Action) =>
		isAdmin || permissions.hasPermission(collection, action);
	return { may, isSupervisor: may('desk_channels', 'update') };
}
