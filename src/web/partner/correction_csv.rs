//! Everybody whom a correction concerns, as a table: the pages list some, the table all. For
//! administrators. A row is an attempt whose points change, before the deed and after it alike;
//! what follows for its learner stands at the last of theirs. The columns are stable; new ones are
//! added at the end.

use super::correction_report::found;
use super::member::Member;
use super::statistics_csv::download;
use crate::analysis::Cell;
use crate::assessment::regrade::{Affected, Consequence, Preview, Regrade, Report};
use crate::base::{CorrectionId, Key, Score};
use crate::web::{Learner, Refusal};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(
        "/partner/corrections/{correction}/people.csv",
        web::get().to(show),
    );
}

const HEAD: [&str; 10] = [
    "quiz",
    "item",
    "name",
    "attempt",
    "before_earned",
    "before_max",
    "after_earned",
    "after_max",
    "consequence",
    "record",
];

/// What every row is.
const RECORD: &str = "attempt";

/// GET: everybody whom it concerned.
async fn show(learner: Learner, path: Path<CorrectionId>) -> Result<HttpResponse, Refusal> {
    let (member, report) = found(learner, path.into_inner(), u32::MAX).await?;
    if member.admin.is_none() {
        return Err(Refusal::Forbidden);
    }
    let item = &report.correction.item;
    Ok(download(&name(&member, item), &HEAD, &of_report(&report)))
}

fn name(member: &Member, item: &Key) -> String {
    format!("{}-{item}-correction.csv", member.edition.content.slug)
}

/// The same of what it would do.
pub(super) fn of_preview(member: &Member, item: &Key, previews: &[Preview]) -> HttpResponse {
    let mut rows = Vec::new();
    for preview in previews {
        let line = |one: &Affected, consequence: Consequence| {
            let who = (one.name.to_string(), i64::from(one.number));
            row(
                (&preview.quiz, item),
                who,
                (one.before, one.after),
                consequence,
            )
        };
        rows.extend(
            preview
                .who_falls
                .iter()
                .map(|one| line(one, Consequence::Below)),
        );
        rows.extend(preview.who_passes.iter().map(|one| {
            let consequence = match one.is_certified {
                true => Consequence::Certified,
                false => Consequence::Passed,
            };
            line(one, consequence)
        }));
        rows.extend(
            preview
                .who_changes
                .iter()
                .map(|one| line(one, Consequence::None)),
        );
    }
    download(&name(member, item), &HEAD, &rows)
}

fn of_report(report: &Report) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for part in &report.parts {
        let line = |one: &Regrade| {
            let who = (one.name.to_string(), one.number);
            let what = (&part.quiz, &report.correction.item);
            row(what, who, (one.before, one.after), one.consequence)
        };
        for list in [&part.who_fell, &part.who_passed, &part.who_changed] {
            rows.extend(list.iter().map(line));
        }
    }
    rows
}

fn row(
    (quiz, item): (&Key, &Key),
    (name, attempt): (String, i64),
    (before, after): (Score, Score),
    consequence: Consequence,
) -> Vec<Cell> {
    let points = |points: crate::base::Points| Cell::Number(points.decimal());
    vec![
        Cell::from(quiz.as_str()),
        Cell::from(item.as_str()),
        Cell::Text(name),
        Cell::from(attempt),
        points(before.earned),
        points(before.max),
        points(after.earned),
        points(after.max),
        Cell::from(consequence.word()),
        Cell::from(RECORD),
    ]
}
