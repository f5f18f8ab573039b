export const VIRGINIA = 'us-east-1';
const OREGON = 'us-west-2';
export default { VIRGINIA, OREGON };
