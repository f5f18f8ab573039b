export interface Active { name: string; onRequest?(path: string): Promise<void> }
export interface Plugin { setup(): Promise<Active> }
