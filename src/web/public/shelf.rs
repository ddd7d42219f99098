//! Courses as visitors browse them: one line each, on the home page, in the catalogue and on the
//! partner's page.

use crate::courses::Edition;
use crate::courses::content::Level;
use crate::partners::{self, Partner};
use crate::web::words::{Said, Tongue};
use crate::web::{Refusal, Visitor, paths};
use serde::Serialize;
use std::sync::Arc;

/// One course on offer.
#[derive(Debug, Clone, Serialize)]
pub struct CourseLine {
    /// A short label such as `C3`; may be empty.
    pub code: String,
    pub href: String,
    pub title: Said,
    pub summary: Said,
    /// The learning time in words.
    pub length: String,
    pub modules: usize,
    pub lessons: usize,
    /// Certificates of other courses that are needed; zero for what is no programme.
    pub certificates: u32,
    pub languages: Vec<Said>,
    pub partner: Said,
    pub partner_href: String,
    pub is_demonstration: bool,
    /// `certificate-level-…`, the message that names the award.
    pub level_key: &'static str,
    /// May be empty.
    pub ects: String,
}

/// An offered edition with its partner.
pub(super) struct Offered {
    pub(super) edition: Arc<Edition>,
    pub(super) partner: Partner,
}

/// Everything on offer, in the order of the catalogue.
pub(super) async fn offered(visitor: &Visitor) -> Result<Vec<Offered>, Refusal> {
    let library = visitor.app.library.clone();
    let read = move |conn: &mut _| -> Result<Vec<Offered>, crate::db::Error> {
        let partners = partners::all(conn)?;
        let offers = library.offers(conn)?;
        let with_partner = |offer: &crate::courses::Offer| {
            let of = |partner: &&Partner| partner.id == offer.edition.partner;
            let partner = partners.iter().find(of)?.clone();
            Some(Offered {
                edition: Arc::clone(&offer.edition),
                partner,
            })
        };
        Ok(offers.iter().filter_map(with_partner).collect())
    };
    Ok(visitor.app.db.read(read).await?)
}

/// The line of one course in the visitor's language.
pub(super) fn line(visitor: &Visitor, offered: &Offered) -> CourseLine {
    let (edition, profile) = (&offered.edition, &offered.partner.profile);
    let content = &edition.content;
    let tongue = Tongue::of(visitor.language, content);
    let word =
        |text: fn(&crate::courses::CourseText) -> &str| Said::of(&content.texts, tongue, text);
    CourseLine {
        code: content.code.clone(),
        href: paths::course(&content.partner, &content.slug),
        title: word(|text| &text.title),
        summary: word(|text| &text.summary),
        length: length(visitor, content.workload_minutes),
        modules: content.modules.len(),
        lessons: content.lessons().count(),
        certificates: content.certificate.needed(),
        languages: content
            .languages
            .iter()
            .map(|l| Said::new((*l, l.own_name()), tongue.page))
            .collect(),
        partner: Said::new(profile.name_in(tongue.page), tongue.page),
        partner_href: paths::partner(&offered.partner.slug),
        is_demonstration: profile.demonstration,
        level_key: level_key(content.certificate.level),
        ects: content.ects.clone(),
    }
}

/// A learning time in words: whole hours from one hour on, else minutes.
pub(super) fn length(visitor: &Visitor, minutes: u32) -> String {
    if minutes >= 60 {
        let hours = (minutes + 30) / 60;
        return visitor.say("hours-long", &[("hours", hours.into())]);
    }
    visitor.say("minutes-long", &[("minutes", minutes.into())])
}

/// The message that names the award.
pub(super) fn level_key(level: Level) -> &'static str {
    match level {
        Level::Participation => "award-participation",
        Level::Achievement => "award-achievement",
    }
}

/// A line for the samples of pages.
pub(super) fn sample_line(is_whole: bool) -> CourseLine {
    let english = |text: &str| Said::sample(text, false);
    CourseLine {
        code: if is_whole {
            "C3".to_owned()
        } else {
            String::new()
        },
        href: "/courses/harbour-institute/conventions".to_owned(),
        title: english("International conventions"),
        summary: english("For members with little time."),
        length: "8 hours".to_owned(),
        modules: 3,
        lessons: 6,
        certificates: 0,
        languages: vec![english("English")],
        partner: english("Harbour Institute of Public Law"),
        partner_href: "/partners/harbour-institute".to_owned(),
        is_demonstration: is_whole,
        level_key: "award-achievement",
        ects: if is_whole {
            "0.3".to_owned()
        } else {
            String::new()
        },
    }
}
