// Judges the shape of credentials by a model of Open Badges 3.0 that others wrote, and changes each
// until it is refused. Signatures and dates are not its business.
//
//   node model.mjs CREDENTIAL…
//
// Ends with 1 when a credential is refused, or a changed one is not.

import {readFileSync} from 'node:fs';
import {AchievementCredentialValidator as model} from '@learncard/types';

const achievement = credential => credential.credentialSubject.achievement;

const changes = {
  'no context': it => delete it['@context'],
  'no issuer': it => delete it.issuer,
  'no subject': it => delete it.credentialSubject,
  'no proof': it => delete it.proof,
  'a proof that is a word': it => (it.proof = 'signed'),
  'another type': it => (it.type = 'VerifiableCredential'),
  'no criteria': it => delete achievement(it).criteria,
  'no description': it => delete achievement(it).description,
  'no name': it => delete achievement(it).name,
  'a name with a language': it => (achievement(it).name = {'@value': 'x', '@language': 'en'}),
  'a status without type': it => delete it.credentialStatus.type,
};

const files = process.argv.slice(2);
let faults = 0;
const fault = words => {
  faults += 1;
  console.log(words);
};
for (const file of files) {
  const credential = JSON.parse(readFileSync(file, 'utf8'));
  const judged = model.safeParse(credential);
  for (const issue of judged.error?.issues ?? []) {
    fault(`${file}: refused at ${issue.path.join('/')}: ${issue.message}`);
  }
  for (const [name, change] of Object.entries(changes)) {
    const changed = structuredClone(credential);
    change(changed);
    if (model.safeParse(changed).success) {
      fault(`${file}: taken with ${name}`);
    }
  }
}
const count = Object.keys(changes).length;
console.log(`${files.length} credentials, ${count} changes of each, ${faults} faults`);
process.exit(faults > 0 || files.length === 0 ? 1 : 0);
