export default { s3: { region: 'us-east-1' }, bucket: 'thumbs-dev' };
