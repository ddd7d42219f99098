//! What the page about signatories shows.

use crate::partners::APPROVAL_DAYS;
use crate::web::page::Page;
use crate::web::paths;
use crate::web::words::Said;
use serde::Serialize;

/// The signatories of one or more partners.
#[derive(Debug, Serialize)]
pub struct SignatoriesPage {
    /// The page above, and the message that names it.
    pub home: &'static str,
    pub home_key: &'static str,
    pub parts: Vec<SignatoriesPart>,
    /// A link that was made this moment; shown once.
    pub new_link: String,
    /// How many days it works.
    pub days: i64,
    /// Whether certificates wait until everybody who signs them has approved.
    pub waits: bool,
    /// Where that is changed (POST); empty for who may not.
    pub waits_action: &'static str,
    /// What was wrong with a withdrawal.
    pub problems: Vec<FieldProblem>,
}

/// A sentence about a field.
#[derive(Debug, Clone, Serialize)]
pub struct FieldProblem {
    pub field: String,
    pub text: String,
}

/// Those of one partner.
#[derive(Debug, Serialize)]
pub struct SignatoriesPart {
    pub name: Said,
    pub href: String,
    pub present: Vec<TenureLine>,
    pub past: Vec<TenureLine>,
    pub withdrawals: Vec<WithdrawalLine>,
}

/// One of them.
#[derive(Debug, Serialize)]
pub struct TenureLine {
    pub name: String,
    pub office: Said,
    pub since: String,
    /// Empty while they sign.
    pub until: String,
    /// `approved`, `withdrawn`, `declined`, `asked` or `open`.
    pub state: &'static str,
    /// The day of the answer or of its withdrawal, or until when the link works.
    pub day: String,
    /// Who answered.
    pub who: String,
    /// Why not.
    pub reason: String,
    /// Where a link is made (POST); empty when nothing is to be asked.
    pub action: String,
    /// None: there is no approval to take back.
    pub withdrawal: Option<WithdrawalPart>,
}

/// The form that takes an approval back.
#[derive(Debug, Serialize)]
pub struct WithdrawalPart {
    pub action: String,
    /// Which approval: sent twice, or from an old page, the form takes no other one back.
    pub approval: String,
    /// As typed, when it was refused.
    pub reason: String,
    /// A sentence; empty when all is well.
    pub problem: String,
}

impl WithdrawalPart {
    /// The id of the field for the reason: there is one for each approval on the page.
    pub(super) fn field(&self) -> String {
        format!("reason-{}", self.approval)
    }
}

/// An approval that was taken back.
#[derive(Debug, Serialize)]
pub struct WithdrawalLine {
    pub name: String,
    pub approved: String,
    pub approved_by: String,
    pub withdrawn: String,
    /// Empty where the account has no name any more.
    pub by: String,
    pub reason: String,
}

impl Page for SignatoriesPage {
    const TEMPLATE: &'static str = "partner/signatories";

    fn samples() -> Vec<Self> {
        let page = |parts, new_link: &str, waits, waits_action| Self {
            home: paths::PARTNER,
            home_key: "nav-partner",
            parts,
            new_link: new_link.to_owned(),
            days: APPROVAL_DAYS,
            waits,
            waits_action,
            problems: Vec::new(),
        };
        let states = ["approved", "withdrawn", "declined", "asked", "open"];
        let present = states.map(|state| TenureLine::sample(state, "")).into();
        let past = ["approved", "open"];
        let past = past.map(|state| TenureLine::sample(state, "3 December 2026"));
        let taken_back = ["Olu Harbour", ""].map(WithdrawalLine::sample);
        let full = SignatoriesPart::sample(present, past.into(), taken_back.into());
        let link = "https://x.example/signatory/A";
        let bare = SignatoriesPart::sample(Vec::new(), Vec::new(), Vec::new());
        let mut refused = TenureLine::sample("approved", "");
        refused.withdrawal = Some(WithdrawalPart::sample("2", "Write the reason."));
        let refused = SignatoriesPart::sample(vec![refused], Vec::new(), Vec::new());
        let refused = Self {
            problems: vec![FieldProblem {
                field: "reason-2".to_owned(),
                text: "Write the reason.".to_owned(),
            }],
            ..page(vec![refused], "", false, "")
        };
        vec![
            page(Vec::new(), "", false, ""),
            page(vec![full], link, true, ""),
            page(vec![bare], "", true, paths::OPERATOR_SIGNATORIES),
            page(Vec::new(), "", false, paths::OPERATOR_SIGNATORIES),
            refused,
        ]
    }
}

impl SignatoriesPart {
    fn sample(
        present: Vec<TenureLine>,
        past: Vec<TenureLine>,
        withdrawals: Vec<WithdrawalLine>,
    ) -> Self {
        Self {
            name: Said::sample("Harbour Institute of Public Law", false),
            href: "/partners/harbour-institute".to_owned(),
            present,
            past,
            withdrawals,
        }
    }
}

impl TenureLine {
    fn sample(state: &'static str, until: &str) -> Self {
        let (is_approved, is_past) = (state == "approved", !until.is_empty());
        let reason = match state {
            "declined" => "Not my title.",
            _ => "",
        };
        Self {
            name: "Dr. Amara Okonkwo".to_owned(),
            office: Said::sample("Director of Studies", false),
            since: "1 December 2026".to_owned(),
            until: until.to_owned(),
            state,
            day: "2 December 2026".to_owned(),
            who: "Amara Okonkwo".to_owned(),
            reason: reason.to_owned(),
            action: match is_approved || is_past {
                true => String::new(),
                false => "/partner/signatories/1/ask".to_owned(),
            },
            withdrawal: (is_approved && !is_past).then(|| WithdrawalPart::sample("1", "")),
        }
    }
}

impl WithdrawalPart {
    fn sample(approval: &str, problem: &str) -> Self {
        Self {
            action: "/partner/signatories/1/withdrawal".to_owned(),
            approval: approval.to_owned(),
            reason: "<script>ß ع 中".to_owned(),
            problem: problem.to_owned(),
        }
    }
}

impl WithdrawalLine {
    fn sample(by: &str) -> Self {
        Self {
            name: "Dr. Amara Okonkwo".to_owned(),
            approved: "2 December 2026".to_owned(),
            approved_by: "Amara Okonkwo".to_owned(),
            withdrawn: "4 December 2026".to_owned(),
            by: by.to_owned(),
            reason: "She left.".to_owned(),
        }
    }
}
