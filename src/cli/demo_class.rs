//! The class of `pmast demo`: thirty-six people who sat the first quizzes of the longest course in
//! the weeks before, each as well as they could, so that statistics have something to say.

use super::Failure;
use super::demo::join;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::assessment;
use crate::base::{Key, Language, PersonName, Timestamp};
use crate::courses::{Activity, Edition, Quiz};
use crate::db::Tx;
use crate::items::{Body, Item, Response};
use crate::learning::{self, Study};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Recognisably made up: first names of many languages, and the name of a ship's post.
const FIRST: [&str; 12] = [
    "Amara", "Bao", "Chiara", "Dmitri", "Emeka", "Fatou", "Gael", "Hana", "Ines", "Jonas",
    "Kateryna", "Leila",
];
const POST: [&str; 3] = ["Bosun", "Helm", "Lookout"];
const LANGUAGES: [Language; 4] = [Language::En, Language::Fr, Language::En, Language::Es];

/// So many activities of the course the class has done: two lessons with their quizzes.
const ACTIVITIES: usize = 4;
const HOUR: i64 = 3_600;

/// Makes the class. Which answers are wrong follows from the numbers of person and question alone:
/// every demonstration is the same.
pub(super) fn fill(app: &App, edition: &Arc<Edition>) -> Result<(), Failure> {
    for (number, (post, first)) in POST
        .iter()
        .flat_map(|post| FIRST.iter().map(move |first| (post, first)))
        .enumerate()
    {
        let began = app
            .now()
            .plus_seconds(-HOUR * (30 + 11 * i64::try_from(number)?));
        let name = PersonName::parse(&format!("{first} {post}"))?;
        let email = format!("class-{number}@demo.example");
        let language = LANGUAGES.iter().copied().cycle().nth(number);
        let language = language.unwrap_or(Language::En);
        let by = join(app, (name, &email), language, began)?;
        study(app, (&by, number), edition, began)?;
    }
    Ok(())
}

fn study(
    app: &App,
    (by, number): (&SignedIn, usize),
    edition: &Arc<Edition>,
    began: Timestamp,
) -> Result<(), Failure> {
    let activities = edition.content.activities().take(ACTIVITIES);
    for (place, (_, activity)) in activities.enumerate() {
        let at = began.plus_seconds(HOUR * i64::try_from(place)?);
        let (by, edition, activity) = (by.learner.clone(), Arc::clone(edition), activity.clone());
        let chance = app.chance();
        app.db.write_now(move |tx| -> Result<(), Failure> {
            let enrolment = learning::enrol(tx, &by, &edition, at)?;
            let study = Study::new(&by, &enrolment, &edition)?;
            match &activity {
                Activity::Lesson(lesson) => {
                    learning::stop_at(tx, &study, &lesson.key, None, at)?;
                    learning::read_lesson(tx, &study, &lesson.key, at)?;
                }
                Activity::Quiz(quiz) => sit(tx, &study, (quiz, number), chance, at)?,
                Activity::Assignment(_) => {}
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Answers question after question, half a minute to two for each, and hands in.
fn sit(
    tx: &mut Tx,
    study: &Study<'_>,
    (quiz, number): (&Quiz, usize),
    chance: [u8; 32],
    began: Timestamp,
) -> Result<(), Failure> {
    let attempt = assessment::start(tx, study, &quiz.key, chance, began)?;
    let mut now = began;
    let drawn = |item: &&Item| attempt.terms.sheet.find(&item.key).is_some();
    for (place, item) in quiz.items.iter().filter(drawn).enumerate() {
        now = now.plus_seconds(30 + i64::try_from((number * 17 + place * 23) % 90)?);
        if let Some(response) = answer(item, number, place) {
            let given: BTreeMap<Key, Response> = [(item.key.clone(), response)].into();
            assessment::save(tx, study.learner(), attempt.id, &given, now)?;
        }
    }
    assessment::submit(tx, study.learner(), attempt.id, study.edition(), now)?;
    Ok(())
}

/// Who has a higher number knows more; later questions are harder. Now and then one is left out.
fn answer(item: &Item, number: usize, place: usize) -> Option<Response> {
    let luck = (number * 31 + place * 47 + number * place * 13) % 36;
    if luck == 35 {
        return None;
    }
    if luck < 8 + number * 3 / 4 + 6 / (place + 1) {
        return item.right_answer();
    }
    let Body::Choices { choices, .. } = &item.body else {
        return None;
    };
    let mut wrong = choices.iter().filter(|choice| !choice.is_right);
    let many = wrong.clone().count().max(1);
    let chosen = wrong.nth(luck % many)?;
    Some(Response::Choices {
        chosen: [chosen.key.clone()].into(),
    })
}
