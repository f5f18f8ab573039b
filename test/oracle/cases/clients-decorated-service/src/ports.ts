export interface Notes { add(text: string): Promise<void>; count(): Promise<number> }
