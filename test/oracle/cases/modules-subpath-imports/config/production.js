export default { s3: { region: 'eu-central-1' }, bucket: 'thumbs-prod' };
