// The check without us: the rules of src/evidence/offline.rs.

import { concat, decode, fromBase64, same, sha256 } from "./bytes.js";
import { read } from "./file.js";
import { haveSigned, worth } from "./paper.js";
import { holds, jwtParts, rs256 } from "./proof.js";
import { isBareCredential, isCredential, moment, parse } from "./shape.js";
import { checkpoint } from "./trust.js";

const judgeJson = async (json, trust) => {
  const tree = parse(json);
  if (!isCredential(tree)) return { finding: "not-ours" };
  const { proof: [proof], ...bare } = tree;
  const issuer = trust.issuers.get(tree.issuer.id);
  if (!issuer) return { finding: "not-ours" };
  const key = issuer.keys.get(proof.verificationMethod);
  if (!key) return { finding: "untrusted" };
  return (await holds(bare, proof, key)) ? { genuine: bare } : { finding: "altered" };
};

const judgeJwt = async (jwt, trust) => {
  const parts = jwtParts(jwt);
  if (!parts?.payload) return { finding: "not-ours" };
  const { iss, jti, nbf, exp, ...bare } = parts.payload;
  const isOurs = isBareCredential(bare) && iss === bare.issuer.id && jti === bare.id &&
    nbf === moment(bare.validFrom) / 1000 &&
    exp === (bare.validUntil === undefined ? undefined : moment(bare.validUntil) / 1000);
  const issuer = isOurs ? trust.issuers.get(iss) : undefined;
  if (!issuer) return { finding: "not-ours" };
  const key = issuer.rsa.get(parts.header.kid);
  if (!key) return { finding: "untrusted" };
  const isSigned = parts.header.alg === "RS256" && (await rs256(key, parts.signature, parts.signed));
  return isSigned ? { genuine: bare } : { finding: "altered" };
};

const facts = (bare) => {
  const { credentialSubject: subject } = bare;
  const percent = subject.achievement.resultDescription?.find((one) => one.resultType === "Percent");
  return {
    name: subject.identifier.find((one) => one.identityType === "name")?.identityHash,
    achievement: subject.achievement.name, issuer: bare.issuer.name, awarded: bare.awardedDate,
    until: bare.validUntil,
    percent: percent && subject.result?.find((one) => one.resultDescription === percent.id)?.value,
  };
};

const byDates = (bare, now) => {
  if (now < moment(bare.validFrom)) return "not-yet";
  return bare.validUntil !== undefined && now > moment(bare.validUntil) ? "expired" : "unchanged";
};

const byStatus = (bare, trust, now, report) => {
  const dated = byDates(bare, now);
  const otherwise = dated === "unchanged" ? "unsure" : dated;
  const { statusListCredential: address, statusListIndex } = bare.credentialStatus;
  const list = trust.lists.get(address);
  const place = Number(statusListIndex);
  if (list?.issuer !== bare.issuer.id || place >= 8 * list.bits.length) {
    report.gaps.push({ word: "no-list" });
    return otherwise;
  }
  const isSet = (list.bits[place >> 3] & (0x80 >> place % 8)) !== 0;
  const isCurrent = list.from <= now && now <= list.until;
  if (isSet || isCurrent) report.checks.push("status");
  else report.gaps.push({ word: "old-list", date: new Date(list.until).toISOString().slice(0, 10) });
  if (isSet) return "revoked";
  return isCurrent ? dated : otherwise;
};

// RFC 9162 §2.1.3.2, with divisions instead of shifts: positions may pass 32 bits.
const isIncluded = async (leaf, index, path, { size, root }) => {
  if (index >= size) return false;
  const half = (number) => Math.floor(number / 2);
  const above = (one, other) => sha256(concat([1], one, other));
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = await above(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = await above(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && same(hash, root);
};

const logProof = async (text, trust, report) => {
  const [, extra, digits, hashes, note] =
    /^c2sp\.org\/tlog-proof@v1\nextra (\S+)\nindex (0|[1-9]\d{0,15})\n((?:\S+\n)*)\n([^]*)$/.exec(text) ?? [];
  const head = note && trust.log ? await checkpoint(note, trust.log) : undefined;
  const entry = extra && fromBase64(extra);
  const path = hashes?.split("\n").slice(0, -1).map(fromBase64);
  if (!head || !entry || path.length > 64 || path.some((hash) => hash?.length !== 32)) return;
  report.finding = "altered";
  const isFork = trust.checkpoint?.size === head.size && !same(trust.checkpoint.root, head.root);
  if (!isFork && (await isIncluded(await sha256(concat([0], entry)), Number(digits), path, head))) {
    report.finding = "unchanged";
    report.checks.push("inclusion");
    report.gaps.push({ word: "subject" });
  }
};

/** Whether a paper with a signature that is not about all of it can be shown to be from us. */
const isOneOfOurs = (signatures, genuine, trust) => {
  const keys = [...trust.issuers.values()].flatMap(({ papers }) => papers ?? []);
  return genuine !== undefined || haveSigned(keys, signatures);
};

/** Whether a key that counts for the issuer of the credential signed the page. */
const signatureOfPdf = async ({ coverage, slot, signatures }, genuine, trust, report) => {
  if (coverage === "unsigned") return false;
  if (coverage !== "whole") {
    // Our signatures forbid every change. Of a stranger's paper we say nothing.
    if (await isOneOfOurs(signatures, genuine, trust)) report.finding = "altered";
    else report.gaps.push({ word: "pdf-signer" });
    return false;
  }
  report.checks.push("pdf-digest");
  const keys = genuine && trust.issuers.get(genuine.issuer.id).papers;
  const { word, isStamped } = keys ? await worth(keys, slot, genuine) : {};
  if (word === "ours") report.checks.push("pdf-signer");
  else if (word === "broken") report.finding = "altered";
  else if (word === "stolen") report.gaps.push({ word: "pdf-stolen" });
  else report.gaps.push({ word: word ? "pdf-stranger" : "pdf-signer" });
  if (isStamped) report.gaps.push({ word: "pdf-stamp" });
  return word === "ours";
};

/** Checks a file against a pack at a moment (milliseconds since 1970). */
export const check = async (bytes, trust, now) => {
  const evidence = await read(bytes);
  const { kind, digest, carried, isRepainted } = evidence;
  const report = { finding: kind ? "not-ours" : "unreadable", kind, digest, checks: [], gaps: [] };
  if (!kind) return report;
  if (kind === "log-proof") {
    await logProof(decode(bytes), trust, report);
    return report;
  }
  let judged = { finding: "not-ours" };
  if (carried.json !== undefined) judged = await judgeJson(carried.json, trust);
  if (carried.jwt !== undefined) judged = await judgeJwt(carried.jwt, trust);
  if (judged.genuine) {
    report.facts = facts(judged.genuine);
    report.checks.push("signature", "dates");
    report.finding = byStatus(judged.genuine, trust, now, report);
  } else {
    report.finding = judged.finding === "not-ours" && evidence.isSample ? "sample" : judged.finding;
  }
  const isOurPage = await signatureOfPdf(evidence, judged.genuine, trust, report);
  if (judged.genuine) {
    const isOpen = kind === "pdf" && !isOurPage;
    if (isOpen) report.gaps.push({ word: "page" });
    // Anybody can attach a genuine credential to a page of their own.
    if (isOpen && report.finding === "unchanged") report.finding = "attached";
    if (isRepainted) report.finding = "altered";
    report.gaps.push({ word: "log" }, { word: "person" });
  }
  return report;
};
