//! A certificate is awarded when it is earned, sealed with every printed fact, and kept for good.
//!
//! # Words
//! The *face* is all that is printed. The *seal* shows that it was not changed since. A
//! *revocation* ends a certificate, a *successor* takes its place, a *holder* is the proof of whose
//! it is. *Sealed* is a row nobody has checked yet; to *open* it is to check it. The *scribe* goes
//! through a deed that may award and takes down what is to be signed. A *programme* is a course
//! whose certificate rests on those of other courses, its *parts*. To *hand out* a paper is to
//! write its digest down before it leaves.
//!
//! # What always holds
//! 1. One award per enrolment, and at most one of participation before that of achievement, by a
//!    constraint of the database; repeating the deed returns it.
//! 2. The award commits together with the completion that earned it, or not at all.
//! 3. A certificate never changes, but that its holder is erased from it: then it keeps what is
//!    nobody's, in a format of its own, with a leaf of the log. A corrected name or a later last
//!    day is a successor; the old code goes on answering. No revocation is undone: what was revoked
//!    by mistake gets a successor too. While issuing is stopped, this one
//!    withheld, or a signatory waited for, it waits and is awarded later; while issuing is stopped
//!    nothing gets a successor.
//! 4. A [`Certificate`] in hand was opened: its seal was right. Nothing is printed from other rows.
//! 5. Award, replacement and revocation each commit with their leaf of the transparency log.
//! 6. The credential of a certificate commits with its award; where it could not be signed, the
//!    award is made without and a later round signs. Revoking or replacing the certificate revokes
//!    the credential in the same transaction. A certificate has one that counts.
//! 7. The code is made of chance alone and says nothing about person, course or count.
//!
//! # What is not here
//! When a course is finished: `learning`. What a stranger is told: `verification`.
//!
//! # Start reading at
//! `award_if_earned`, the deed; `face/mod.rs`, what is sealed; `seal.rs`, how.

mod addresses;
mod audit;
mod audit_credentials;
mod audit_keys;
mod audit_lists;
mod award;
mod block;
mod by_hand;
mod certificate;
mod credential;
mod end;
mod erased;
mod expiry;
mod extend;
mod face;
mod handed_out;
mod hold;
mod holder;
mod issuers;
mod lists;
mod log;
mod notices;
mod participation;
pub mod pdf;
mod phrases;
mod programme;
mod questions;
mod refresher;
mod register;
mod reissue;
mod remarks;
mod renew;
mod replace;
mod revoke;
mod sample;
mod scribe;
mod seal;
mod sheet;
pub mod signing;
mod spoken;
mod state;
mod store;
mod tell;

#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;

pub use crate::base::{Note, NoteTooLong};
pub use addresses::Addresses;
pub use audit::{Audit, Finding, verify_all};
pub use audit_credentials::{CredentialAudit, CredentialFinding, verify_credentials};
pub use audit_keys::{KeyAudit, KeyFinding, verify_keys};
pub use audit_lists::{ListAudit, ListFinding, verify_lists};
pub use award::{
    Award, AwardError, award_for, award_if_earned, note_altered, note_unprintable,
    note_unprintable_paper,
};
pub use block::{
    Block, BlockError, IssueStop, Lifting, Wait, Withheld, awards_due, issue_stops, lift_stop,
    release_award, stop_issue, waits, withheld, withhold,
};
pub use by_hand::{Line, MOST_BY_HAND, Planned, addresses, award_by_hand, plan_by_hand};
pub use certificate::{Certificate, Grounds, GroundsError, Holding, Reason, Revocation};
pub use credential::{
    House, Kept, achievement, achievement_address, achievement_number, badge_address, base_of,
    credential_address,
};
pub use erased::{Erased, ForgetError, forget};
pub use expiry::warn_expiring;
pub use extend::{
    Among, Extension, ExtensionLine, ExtensionPlan, Extent, MOST_EXTENDED, extend,
    is_extendable_to, plan_extension,
};
pub use face::{
    CourseFace, ERASED_FORMAT, FACE_FORMAT, Face, FaceError, Issuer, Part, Signatory, TEMPLATE,
    read_face, text_in,
};
pub use handed_out::{HandedOut, PaperRow, hand_out, handed_out_at};
pub use hold::{HoldError, Release, ReleaseError, Suspension, hold, release};
pub use holder::{Holder, holder};
pub use lists::status_list;
pub use log::{Adopted, Entry, adopt, log_entry};
pub use notices::{tell_holders, untold};
pub use participation::{awaits_participation, waits_for_participation};
pub use phrases::{
    awarded_on, document_title, edition, issuers, learning_time, learning_time_in, level_word,
    note, office, organisation, result, valid_until,
};
pub use programme::{
    Held, PartNow, held, held_for, is_complete, parts_now, rests_on, revoke_with, with_lost_part,
};
pub use questions::{
    Holdings, codes, fate, fates, find, find_by_id, for_each, lineages, newest, newest_of,
    of_account, of_enrolment, page, partner_of, predecessors, state, successor, with_name,
};
pub use refresher::{RENEWAL_DAYS, renewable_from};
pub use register::{Listed, ListedFacts, Registrar, Selection, note_download, register};
pub use reissue::{Basis, Reissue, ReissueError, earned_since, reissue};
pub use remarks::{Deed, Remark, remarks};
pub use renew::{
    Anew, Left, Why, count_signed_with, credential, holds, sign_anew, sign_missing, signed_under,
    signed_with, unsigned,
};
pub use replace::{Correction, Corrector, ReplaceError, replace};
pub use revoke::{Ending, RevokeError, revoke};
pub use sample::sample;
pub use scribe::{Scribe, Signatures, Wanted, chance_of};
pub use seal::{Altered, Sealed, Sealer};
pub use sheet::{attached, moment, second_title, sheet, verify_address};
pub use spoken::script_tag;
pub use state::{Cause, Fate, Hold, HoldReason, Replacement, State, Step, history};
