// The one shape of our credentials and lists: nothing else is ever put in canonical form.

export const CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
export const BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
export const LARGEST = 64 * 1024;

const text = (value) => typeof value === "string";
const number = (value) => typeof value === "number";
const only = (...words) => (value) => words.includes(value);
const list = (what, most, least = 1) => (value) =>
  Array.isArray(value) && value.length >= least && value.length <= most && value.every(what);
const exactly = (...words) => (value) =>
  Array.isArray(value) && value.length === words.length && value.every((word, at) => word === words[at]);
// A name with a question mark may be missing.
const fields = (shape) => {
  const names = Object.keys(shape).map((name) => [name.replace("?", ""), name.endsWith("?"), shape[name]]);
  return (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) &&
    Object.keys(value).every((name) => names.some(([known]) => known === name)) &&
    names.every(([name, may, what]) => (Object.hasOwn(value, name) ? what(value[name]) : may));
};

const proof = fields({
  type: only("DataIntegrityProof"), cryptosuite: only("eddsa-rdfc-2022"), created: text,
  verificationMethod: text, proofPurpose: only("assertionMethod"), proofValue: text,
});
const credential = {
  "@context": exactly(CREDENTIALS, BADGES), id: text,
  type: exactly("VerifiableCredential", "OpenBadgeCredential"), name: text,
  issuer: fields({ id: text, type: exactly("Profile"), name: text, url: text }),
  validFrom: text, "validUntil?": text, awardedDate: text,
  credentialSubject: fields({
    type: exactly("AchievementSubject"),
    identifier: list(fields({
      type: only("IdentityObject"), hashed: (value) => typeof value === "boolean", identityHash: text,
      identityType: only("name", "emailAddress"), "salt?": text,
    }), 2),
    achievement: fields({
      id: text, type: exactly("Achievement"), achievementType: text, name: text, description: text,
      criteria: fields({ id: text, narrative: text }), inLanguage: text, version: text,
      "image?": fields({ id: text, type: only("Image") }), "creditsAvailable?": number,
      "resultDescription?": list(fields({
        id: text, type: exactly("ResultDescription"), name: text,
        resultType: only("Percent", "ext:HoursOfLearning"), "valueMin?": text, "valueMax?": text,
      }), 2),
      "tag?": list(text, 20),
      "alignment?": list(fields({
        type: exactly("Alignment"), targetName: text, targetUrl: text, "targetFramework?": text, "targetCode?": text,
      }), 20),
      "related?": list(fields({ id: text, type: exactly("Related"), inLanguage: text, version: text }), 12),
    }),
    "result?": list(fields({ type: exactly("Result"), resultDescription: text, value: text }), 2),
    "licenseNumber?": text,
  }),
  credentialStatus: fields({
    id: text, type: only("BitstringStatusListEntry"), statusPurpose: only("revocation"),
    statusListIndex: (value) => text(value) && /^(0|[1-9][0-9]{0,5})$/.test(value), statusListCredential: text,
  }),
  "evidence?": list(fields({ id: text, type: exactly("Evidence"), name: text, "narrative?": text }), 1),
};

export const isCredential = fields({ ...credential, proof: list(proof, 1) });
export const isBareCredential = fields(credential);
export const isList = fields({
  "@context": exactly(CREDENTIALS), id: text,
  type: exactly("VerifiableCredential", "BitstringStatusListCredential"), issuer: text,
  validFrom: text, validUntil: text,
  credentialSubject: fields({
    id: text, type: only("BitstringStatusList"), statusPurpose: only("revocation"), encodedList: text,
  }),
  proof,
});

const names = (value) => {
  if (Array.isArray(value)) return value.reduce((sum, part) => sum + names(part), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [, part]) => sum + 1 + names(part), 0);
};

/** Parses JSON in which no name stands twice; of two, readers take different ones. */
export const parse = (json, most = LARGEST) => {
  if (json === undefined || json.length > most) return undefined;
  try {
    const tree = JSON.parse(json);
    const written = [...json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length;
    return written === names(tree) ? tree : undefined;
  } catch {
    return undefined;
  }
};

/** Reads `2026-11-23T14:32:05Z` and nothing else; milliseconds since 1970. */
export const moment = (value) => {
  const millis = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) ? Date.parse(value) : Number.NaN;
  return new Date(millis || 0).toISOString().replace(".000Z", "Z") === value ? millis : undefined;
};
