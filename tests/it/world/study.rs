//! What a learner does in a course, through its pages.

use super::Course;
use super::cast::Player;
use super::html::Form;
use super::person::{Page, encoded, own_form};
use super::site::Answer;
use pmast::courses::Quiz;
use pmast::items::Body;

/// How somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knows {
    Everything,
    Nothing,
}

impl Player<'_> {
    /// Enrols by the button under the sample lesson.
    pub fn enrols(&mut self, course: &Course) -> Page {
        let first = course
            .edition
            .content
            .lessons()
            .next()
            .expect("a course has a lesson");
        let page = self
            .person
            .opens(&format!("/courses/{}/lessons/{}", course.path(), first.key));
        self.person.submits(&page.form("/enrolment"), &[])
    }

    /// Opens a lesson.
    pub fn lesson(&mut self, course: &Course, lesson: &str) -> Page {
        self.person
            .opens(&format!("/learn/{}/lessons/{lesson}", course.path()))
    }

    /// Opens a lesson and says that it is read.
    pub fn reads(&mut self, course: &Course, lesson: &str) -> Page {
        let page = self.lesson(course, lesson);
        self.person.submits(&page.form("/completion"), &[])
    }

    /// Opens a sitting of a quiz, or the one that is open.
    pub fn sits(&mut self, course: &Course, quiz: &str) -> Page {
        let page = self
            .person
            .opens(&format!("/learn/{}/quizzes/{quiz}", course.path()));
        match page.find_form("/attempts") {
            Some(form) => self.person.submits(&form, &[]),
            None => self.person.opens(&page.link("/attempts/")),
        }
    }

    /// Keeps answers without handing in.
    pub fn saves(&mut self, sitting: &Page, answers: &[(String, String)]) -> Answer {
        let form = sitting.form("/responses");
        let body = encoded(&form, &borrowed(answers));
        self.person.send("POST", &form.action, body, &own_form())
    }

    /// Answers everything and hands in, being sure; shows the result.
    pub fn hands_in(&mut self, sitting: &Page, answers: &[(String, String)]) -> Page {
        self.person
            .submits(&self::sure(sitting), &borrowed(answers))
    }

    /// Sits a quiz from the beginning to the result.
    pub fn takes(&mut self, course: &Course, quiz: &str, knows: Knows) -> Page {
        let sitting = self.sits(course, quiz);
        let answers = course.answers(quiz, knows);
        self.hands_in(&sitting, &answers)
    }

    /// Everything but the last quiz, which is named `final`.
    pub fn does_all_but_the_last(&mut self, course: &Course) {
        self.enrols(course);
        self.reads(course, "the-notice");
        self.takes(course, "check-clock", Knows::Everything);
        self.reads(course, "the-vote");
    }

    /// Does the whole course; answers the result page of the last quiz.
    pub fn earns(&mut self, course: &Course) -> Page {
        self.does_all_but_the_last(course);
        let result = self.takes(course, "final", Knows::Everything);
        let letters = self.person.world.mailbox();
        assert_eq!(letters.len(), 1, "{letters:?}");
        result
    }
}

/// The form of a sitting as its button "hand in" sends it, with the question answered that follows.
pub fn sure(sitting: &Page) -> Form {
    let mut form = sitting.form("/responses");
    form.action = form.action.replace("/responses", "/submission");
    form.fields.push(("sure".to_owned(), "1".to_owned()));
    form
}

/// Pairs as the forms take them.
pub fn borrowed(pairs: &[(String, String)]) -> Vec<(&str, &str)> {
    pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

impl Course {
    /// The quiz with this key.
    pub fn quiz(&self, key: &str) -> &Quiz {
        let mut quizzes = self.edition.content.quizzes();
        quizzes
            .find(|quiz| quiz.key.as_str() == key)
            .expect("the course has this quiz")
    }

    /// Answers as the form of a sitting sends them: right ones, or exactly the wrong ones.
    pub fn answers(&self, quiz: &str, knows: Knows) -> Vec<(String, String)> {
        let mut answers = Vec::new();
        for item in &self.quiz(quiz).items {
            let Body::Choices { form, choices, .. } = &item.body else {
                continue;
            };
            let fits = choices
                .iter()
                .filter(|c| c.is_right == (knows == Knows::Everything));
            let most = match form {
                pmast::items::ChoiceForm::Multiple => choices.len(),
                _ => 1,
            };
            for choice in fits.take(most) {
                answers.push((format!("a.{}", item.key), choice.key.to_string()));
            }
        }
        answers
    }
}
