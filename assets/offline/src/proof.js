// Signatures: the embedded proof, the JWT, the note of the log.

import jsonld from "jsonld";
import { concat, decode, encode, fromBase64Url, fromMultibase, sha256 } from "./bytes.js";
import { BADGES, CREDENTIALS } from "./shape.js";
import credentials from "../../contexts/credentials-v2.json";
import badges from "../../contexts/ob-v3p0-context-3.0.3.json";

// Contexts come from here and from nowhere else.
const CONTEXTS = new Map([[CREDENTIALS, credentials], [BADGES, badges]]);
const documentLoader = async (address) => {
  const document = CONTEXTS.get(address);
  if (!document) throw new Error(`no context ${address}`);
  return { contextUrl: null, document, documentUrl: address };
};

/** Whether an Ed25519 signature (RFC 8032) holds. */
export const ed25519 = async (key, signature, message) => {
  const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", imported, signature, message);
};

/** Whether this browser can check such signatures at all. */
export const canVerify = async () => {
  try {
    await crypto.subtle.importKey("raw", new Uint8Array(32).fill(1), "Ed25519", false, ["verify"]);
    return true;
  } catch (error) {
    return error.name === "DataError";
  }
};

// The options differ in two values only, so their canonical form is written down.
const options = ({ created, verificationMethod }) => {
  const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  const xsd = "http://www.w3.org/2001/XMLSchema#";
  const security = "https://w3id.org/security#";
  return [
    `_:c14n0 <http://purl.org/dc/terms/created> "${created}"^^<${xsd}dateTime> .`,
    `_:c14n0 <${rdf}type> <${security}DataIntegrityProof> .`,
    `_:c14n0 <${security}cryptosuite> "eddsa-rdfc-2022"^^<${security}cryptosuiteString> .`,
    `_:c14n0 <${security}proofPurpose> <${security}assertionMethod> .`,
    `_:c14n0 <${security}verificationMethod> <${verificationMethod}> .\n`,
  ].join("\n");
};

/** Whether the proof was made over this document with this key. Only for documents of our shape. */
export const holds = async (document, proof, key) => {
  const signature = fromMultibase(proof.proofValue);
  if (signature?.length !== 64) return false;
  try {
    const canonical = await jsonld.canonize(document, {
      algorithm: "RDFC-1.0", format: "application/n-quads", documentLoader, safe: true,
      canonizeOptions: { maxWorkFactor: 1 },
    });
    const data = concat(await sha256(encode(options(proof))), await sha256(encode(canonical)));
    return await ed25519(key, signature, data);
  } catch {
    return false;
  }
};

/** The parts of a JWT, or undefined. */
export const jwtParts = (jwt) => {
  const parts = jwt.split(".");
  if (parts.length !== 3) return undefined;
  try {
    const [header, payload] = parts.slice(0, 2).map((part) => JSON.parse(decode(fromBase64Url(part))));
    return { header, payload, signed: parts.slice(0, 2).join("."), signature: fromBase64Url(parts[2]) };
  } catch {
    return undefined;
  }
};

/** Whether an RS256 signature holds. */
export const rs256 = async ({ n, e }, signature, signed) => {
  const kind = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  try {
    const key = await crypto.subtle.importKey("jwk", { kty: "RSA", n, e }, kind, false, ["verify"]);
    return await crypto.subtle.verify(kind, key, signature, encode(signed));
  } catch {
    return false;
  }
};
