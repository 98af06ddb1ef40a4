/** What can be open beside the contract. */
export type Panel = 'versions' | 'preset' | 'import' | 'backTest' | 'status';
