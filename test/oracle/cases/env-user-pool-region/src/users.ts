import { AdminDisableUserCommand, AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

const ADMIN_POOL = 'us-west-2_Qq1Ww2Ee3';
const customerPool = process.env.USER_POOL_ID || 'us-east-1_A1b2C3d4E';

const clientOf = (poolId: string) => new CognitoIdentityProviderClient({ region: poolId.substring(0, poolId.indexOf('_')) });

export const find = ({ name }: { name: string }) => clientOf(customerPool).send(new AdminGetUserCommand({ UserPoolId: customerPool, Username: name }));

export async function disable({ name }: { name: string }) {
  await clientOf(ADMIN_POOL).send(new AdminDisableUserCommand({ UserPoolId: ADMIN_POOL, Username: name }));
}
