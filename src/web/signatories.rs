//! Who signs the certificates of partners, since when, and whether they approve and still do: one
//! page for administrators of a partner and for operators.

pub use super::signatories_page::SignatoriesPage;
use super::signatories_page::{
    FieldProblem, SignatoriesPart, TenureLine, WithdrawalLine, WithdrawalPart,
};
use crate::accounts;
use crate::base::{
    AccountId, Digest, Language, Note, PartnerId, SignatoryId, Timestamp, Token, TokenHash,
};
use crate::db::{Conn, Error, Tx};
use crate::partners::{
    self, APPROVAL_DAYS, ApprovalError, Asker, Partner, Tenure, Withdrawal, WithdrawnBy,
};
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Refusal, Visitor, paths};
use std::collections::BTreeMap;

/// From where the page is looked at.
#[derive(Debug, Clone, Copy)]
pub(super) enum Door {
    Partner,
    Operator,
}

impl Door {
    /// Where something is done about a signatory (POST).
    fn action(self, id: SignatoryId, what: &str) -> String {
        let page = match self {
            Self::Partner => paths::PARTNER_SIGNATORIES,
            Self::Operator => paths::OPERATOR_SIGNATORIES,
        };
        format!("{page}/{id}/{what}")
    }
}

/// What the page says beside how things are.
#[derive(Default)]
pub(super) struct Told {
    /// A link that was made this moment; may be empty.
    pub(super) new_link: String,
    pub(super) refused: Option<Refused>,
}

/// A withdrawal that was not taken: what was typed, and a sentence.
pub(super) struct Refused {
    approval: TokenHash,
    reason: String,
    problem: String,
}

/// A partner, who signs for it, and who did; and what was taken back.
type Found = (Partner, Vec<Tenure>, Vec<Tenure>, Vec<Withdrawal>);

/// Names of those who took something back.
type Names = BTreeMap<AccountId, String>;

/// The page about these partners; `None`: about all.
pub(super) async fn page(
    visitor: &Visitor,
    door: Door,
    of: Option<Vec<PartnerId>>,
    told: Told,
) -> Result<SignatoriesPage, Refusal> {
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let mut found: Vec<Found> = Vec::new();
        for partner in partners::all(conn)? {
            if of.as_ref().is_none_or(|of| of.contains(&partner.id)) {
                let present = partners::present(conn, partner.id)?;
                let past = partners::past(conn, partner.id)?;
                let withdrawals = partners::withdrawals(conn, partner.id)?;
                found.push((partner, present, past, withdrawals));
            }
        }
        let names = names(conn, &found)?;
        Ok((found, names, partners::waits_for_approval(conn)?))
    };
    let (found, names, waits) = visitor.app.db.read_slowly(read).await?;
    let part = |found: &Found| part((visitor, door), found, &names, told.refused.as_ref());
    let (home, home_key, waits_action) = match door {
        Door::Partner => (paths::PARTNER, "nav-partner", ""),
        Door::Operator => (paths::OPERATOR, "nav-operator", paths::OPERATOR_SIGNATORIES),
    };
    let parts: Vec<SignatoriesPart> = found.iter().map(part).collect();
    Ok(SignatoriesPage {
        home,
        home_key,
        problems: problems(&parts),
        parts,
        new_link: told.new_link,
        days: APPROVAL_DAYS,
        waits,
        waits_action,
    })
}

fn names(conn: &mut Conn, found: &[Found]) -> Result<Names, Error> {
    let withdrawals = found.iter().flat_map(|(.., withdrawals)| withdrawals);
    let by = |withdrawal: &Withdrawal| match &withdrawal.by {
        WithdrawnBy::Account(account) => Some(*account),
        WithdrawnBy::Link(_) => None,
    };
    let ids: Vec<AccountId> = withdrawals.filter_map(by).collect();
    let people = accounts::find_all(conn, &ids)?.into_iter();
    Ok(people.map(|one| (one.id, one.name.to_string())).collect())
}

fn problems(parts: &[SignatoriesPart]) -> Vec<FieldProblem> {
    let lines = parts.iter().flat_map(|part| &part.present);
    let forms = lines.filter_map(|line| line.withdrawal.as_ref());
    let refused = forms.filter(|form| !form.problem.is_empty());
    let problem = |form: &WithdrawalPart| FieldProblem {
        field: form.field(),
        text: form.problem.clone(),
    };
    refused.map(problem).collect()
}

fn part(
    (visitor, door): (&Visitor, Door),
    (partner, present, past, withdrawals): &Found,
    names: &Names,
    refused: Option<&Refused>,
) -> SignatoriesPart {
    let line = |one: &Tenure| line((visitor, door), one, refused);
    let taken_back = |one: &Withdrawal| taken_back(visitor, one, names);
    SignatoriesPart {
        name: Said::new(partner.profile.name_in(visitor.language), visitor.language),
        href: paths::partner(&partner.slug),
        present: present.iter().map(line).collect(),
        past: past.iter().map(line).collect(),
        withdrawals: withdrawals.iter().map(taken_back).collect(),
    }
}

fn line(
    (visitor, door): (&Visitor, Door),
    tenure: &Tenure,
    refused: Option<&Refused>,
) -> TenureLine {
    let date = |at: Timestamp| visitor.app.texts.date(visitor.language, at.date());
    let tongue = Tongue {
        page: visitor.language,
        source: Language::En,
    };
    let asked = tenure.asked_until.filter(|until| *until > visitor.now);
    let (state, day) = match (tenure.withdrawn, &tenure.answer, asked) {
        (Some(at), _, _) => ("withdrawn", date(at)),
        (None, Some(answered), _) => (answered.answer.word(), date(answered.at)),
        (None, None, Some(until)) if tenure.until.is_none() => ("asked", date(until)),
        (None, None, _) => ("open", String::new()),
    };
    let answer = tenure.answer.as_ref();
    let is_to_ask = tenure.until.is_none() && !tenure.is_approved();
    TenureLine {
        name: tenure.signatory.name.clone(),
        office: Said::of(&tenure.signatory.office, tongue, String::as_str),
        since: date(tenure.since),
        until: tenure.until.map(date).unwrap_or_default(),
        state,
        day,
        who: answer.map(|answer| answer.name.clone()).unwrap_or_default(),
        reason: answer
            .map(|answer| answer.reason.clone())
            .unwrap_or_default(),
        action: match is_to_ask {
            true => door.action(tenure.id, "ask"),
            false => String::new(),
        },
        withdrawal: withdrawal(door, tenure, refused),
    }
}

fn withdrawal(door: Door, tenure: &Tenure, refused: Option<&Refused>) -> Option<WithdrawalPart> {
    let approval = tenure.approval()?;
    let refused = refused.filter(|one| one.approval == approval);
    Some(WithdrawalPart {
        action: door.action(tenure.id, "withdrawal"),
        approval: approval.0.to_string(),
        reason: refused.map(|one| one.reason.clone()).unwrap_or_default(),
        problem: refused.map(|one| one.problem.clone()).unwrap_or_default(),
    })
}

fn taken_back(visitor: &Visitor, withdrawal: &Withdrawal, names: &Names) -> WithdrawalLine {
    let date = |at: Timestamp| visitor.app.texts.date(visitor.language, at.date());
    WithdrawalLine {
        name: withdrawal.signatory.clone(),
        approved: date(withdrawal.approved_at),
        approved_by: withdrawal.approved_by.clone(),
        withdrawn: date(withdrawal.at),
        by: match &withdrawal.by {
            WithdrawnBy::Account(account) => names.get(account).cloned().unwrap_or_default(),
            WithdrawnBy::Link(name) => name.clone(),
        },
        reason: withdrawal.reason.clone(),
    }
}

/// Makes a link for a signatory on behalf of the first of these who may; empty when there is
/// nothing to ask any more.
pub(super) async fn ask(
    visitor: &Visitor,
    id: &str,
    askers: Vec<Asker>,
) -> Result<String, Refusal> {
    let id = SignatoryId::parse(id).ok_or(Refusal::NotFound)?;
    let token = Token::new(visitor.app.chance());
    let (hash, now) = (token.hash(), visitor.now);
    let deed = move |tx: &mut Tx| -> Result<(), ApprovalError> {
        first_that_may(&askers, |by| {
            partners::ask_approval(tx, by, (id, hash), now)
        })
    };
    match visitor.app.db.write(deed).await {
        Ok(()) => Ok(visitor.app.address(&paths::signatory(&token.reveal()))),
        Err(ApprovalError::Answered) => Ok(String::new()),
        Err(ApprovalError::Unknown | ApprovalError::NoReason) => Err(Refusal::NotFound),
        Err(ApprovalError::Db(error)) => Err(error.into()),
    }
}

/// Takes an approval back on behalf of the first of these who may; answers what was refused.
pub(super) async fn withdraw(
    visitor: &Visitor,
    (id, fields): (&str, &Fields),
    askers: Vec<Asker>,
) -> Result<Option<Refused>, Refusal> {
    let id = SignatoryId::parse(id).ok_or(Refusal::NotFound)?;
    let approval = Digest::parse(fields.text("approval")).map(TokenHash);
    let approval = approval.ok_or(Refusal::Malformed)?;
    let refused = |problem: String| Refused {
        approval,
        reason: fields.text("reason").to_owned(),
        problem,
    };
    let reason = match Note::parse(fields.text("reason")) {
        Ok(reason) => reason,
        Err(error) => {
            let characters = i64::try_from(error.characters).unwrap_or(i64::MAX);
            let args = [("characters", characters.into())];
            return Ok(Some(refused(visitor.say("revoke-problem-note", &args))));
        }
    };
    let now = visitor.now;
    let deed = move |tx: &mut Tx| -> Result<(), ApprovalError> {
        first_that_may(&askers, |by| {
            partners::withdraw_approval(tx, by, (id, approval), &reason, now)
        })
    };
    match visitor.app.db.write(deed).await {
        Ok(()) => Ok(None),
        Err(ApprovalError::NoReason) => {
            let problem = visitor.say("awards-reason-needed", &[]);
            Ok(Some(refused(problem)))
        }
        Err(ApprovalError::Unknown | ApprovalError::Answered) => Err(Refusal::NotFound),
        Err(ApprovalError::Db(error)) => Err(error.into()),
    }
}

/// Tries those for whom somebody may act, until one knows the signatory.
fn first_that_may(
    askers: &[Asker],
    mut deed: impl FnMut(&Asker) -> Result<(), ApprovalError>,
) -> Result<(), ApprovalError> {
    for asker in askers {
        match deed(asker) {
            Err(ApprovalError::Unknown) => {}
            done => return done,
        }
    }
    Err(ApprovalError::Unknown)
}

/// Whether a form says that certificates wait.
pub(super) fn wants_to_wait(fields: &Fields) -> Result<bool, Refusal> {
    match fields.text("waits") {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Refusal::Malformed),
    }
}
