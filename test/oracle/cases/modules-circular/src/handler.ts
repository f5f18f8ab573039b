import { userWithTeam } from "./users";

export const handler = ({ id }: { id: string }) => userWithTeam(id);
