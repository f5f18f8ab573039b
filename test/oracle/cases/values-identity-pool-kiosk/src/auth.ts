import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { amplify } from './amplify.config'

const { userPoolId, identityPoolId } = amplify.Auth

export const userPool = new CognitoIdentityProviderClient({
  region: userPoolId.slice(0, userPoolId.indexOf('_')),
})

export const [poolRegion] = identityPoolId.split(':')
export { userPoolId }
