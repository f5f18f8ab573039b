export const amplify = {
  Auth: {
    identityPoolId: 'ap-southeast-2:5d1a9a4e-3f0c-4c7e-9a5e-0a1b2c3d4e5f',
    userPoolId: 'ap-southeast-2_kX3pQ9aLm',
    userPoolWebClientId: '3n4b5urk1ft4fl3mg5e62d9ado',
  },
  Storage: { bucket: 'kiosk-receipts', level: 'private' },
}
