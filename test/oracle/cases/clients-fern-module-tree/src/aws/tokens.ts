import { Inject } from "@nestjs/common";

export const TOPICS = Symbol("TOPICS");

export const tableToken = (name: string) => `TABLE:${name}`;

export const InjectTable = (name: string) => Inject(tableToken(name));
export const InjectTopics = () => Inject(TOPICS);
