//! What a quiz says outside its questions: all of it has its line, in both formats, and what a
//! format has a place for stands in its file.

use super::import;
use super::nine_kinds::demonstration;
use crate::base::{CutScore, Digest, Language, Timestamp};
use crate::courses::{Counts, Disclosure, Medium, Minimum, Quiz, QuizSettings, QuizText};
use crate::exchange::from_item::from_quiz;
use crate::exchange::report::{Count, Report};
use crate::exchange::source::Format;
use crate::exchange::to_gift::to_gift;
use crate::exchange::to_moodle_xml::to_moodle_xml;
use crate::items::testing::key;

/// The demonstration with every setting set.
fn with_all_settings() -> Quiz {
    let (_, mut quiz) = demonstration();
    quiz.attempts = Some(3);
    quiz.wait_minutes = 60;
    quiz.time_limit_minutes = Some(20);
    quiz.draw = Some(5);
    quiz.shuffles_items = true;
    quiz.shuffles_choices = true;
    quiz.settings = QuizSettings {
        counts: Counts::Average,
        grace_seconds: 0,
        closes_at: Some(Timestamp::from_millis(0)),
        draw_tags: [(key("lo2"), 2)].into(),
        page_size: Some(3),
        disclosure: Disclosure::Never,
        bank: Some(key("before")),
        outcomes: [(key("lo2"), 1)].into(),
        minima: vec![Minimum {
            tags: vec![key("lo2"), key("lo3")],
            percent: CutScore::percent(50).unwrap(),
        }],
    };
    quiz
}

/// What has no place in any format, with the beginning of its line.
const LEFT: [(&str, &str); 17] = [
    ("id of the quiz", "`practise-decision`"),
    ("pass mark", "50%"),
    ("attempts", "at most 3"),
    ("pause", "60 minutes between two attempts"),
    ("time limit", "20 minutes"),
    ("draw", "5 of 10 questions"),
    ("shuffled questions", "their order"),
    ("counting attempt", "`average` decides"),
    ("grace", "0 seconds after the time limit"),
    ("closing", "at 1970-01-01T00:00:00Z"),
    ("draw by tag", "at least 2 of `lo2`"),
    ("pages", "3 questions on each"),
    ("disclosure", "`never`"),
    ("bank", "its questions are those of `before`"),
    ("outcome", "`lo2` stands for outcome 1 of the course"),
    ("minimum", "at least 50% of the points of lo2, lo3 together"),
    ("comparison of texts", "accents, vowel signs and widths"),
];

fn count(report: &Report, construct: &str) -> Count {
    report
        .constructs
        .get(construct)
        .copied()
        .unwrap_or_default()
}

#[test]
fn every_setting_that_stays_behind_has_one_line_in_both_formats() {
    let quiz = with_all_settings();
    let others = quiz.texts.iter().count() - 1;
    assert!(others > 0);
    let exported = || from_quiz(&quiz, &[], Language::En);
    for (_, report) in [to_gift(exported()), to_moodle_xml(exported())] {
        assert!(report.adds_up(), "{report}");
        let told = report.to_string();
        for (construct, why) in LEFT {
            let once = count(&report, construct);
            assert_eq!((once.found, once.dropped), (1, 1), "{construct}: {told}");
            let line = format!("0:0 dropped {construct}: {why}");
            assert_eq!(told.matches(&line).count(), 1, "{line}\n{told}");
        }
        assert_eq!(count(&report, "language").dropped, others, "{told}");
        for (other, words) in quiz.texts.iter().filter(|(one, _)| *one != Language::En) {
            let line = format!("0:0 dropped language: {other} “{}”", words.title);
            assert!(told.contains(&line), "{line}\n{told}");
        }
    }
}

#[test]
fn what_is_as_usual_needs_no_line() {
    let (_, mut quiz) = demonstration();
    quiz.settings = QuizSettings::default();
    quiz.shuffles_choices = false;
    let (_, report) = to_moodle_xml(from_quiz(&quiz, &[], Language::En));
    let always = ["id of the quiz", "pass mark", "comparison of texts"];
    for (construct, _) in LEFT {
        let found = count(&report, construct).found;
        assert_eq!(found, usize::from(always.contains(&construct)), "{report}");
    }
    assert_eq!(count(&report, "shuffled choices").found, 0, "{report}");
    quiz.items.clear();
    let (text, report) = to_moodle_xml(from_quiz(&quiz, &[], Language::En));
    assert_eq!(count(&report, "comparison of texts").found, 0, "{report}");
    assert!(text.contains("<category>"), "{text}");
}

#[test]
fn title_and_introduction_and_shuffling_stand_where_a_format_has_a_place_for_them() {
    let quiz = with_all_settings();
    let exported = || from_quiz(&quiz, &[], Language::En);
    let (gift, report) = to_gift(exported());
    let head = "$CATEGORY: Practise: every kind of question\n\n";
    assert!(gift.starts_with(head), "{gift}");
    assert_eq!(count(&report, "title").changed, 1, "{report}");
    assert_eq!(count(&report, "introduction").dropped, 1, "{report}");
    assert_eq!(count(&report, "shuffled choices").dropped, 1, "{report}");
    let told = report.to_string();
    let line = "0:0 dropped introduction: Ten questions, about eight minutes.";
    assert!(told.contains(line), "{told}");

    let (xml, report) = to_moodle_xml(exported());
    for part in [
        "<category><text>Practise: every kind of question</text></category>",
        "<info format=\"html\"><text>&lt;p&gt;Ten questions, about eight minutes.",
        "<shuffleanswers>true</shuffleanswers>",
    ] {
        assert!(xml.contains(part), "{part}\n{xml}");
    }
    assert_eq!(count(&report, "title").changed, 1, "{report}");
    assert_eq!(count(&report, "introduction").changed, 1, "{report}");
    assert_eq!(count(&report, "shuffled choices").kept, 1, "{report}");

    for (format, text) in [(Format::Gift, &gift), (Format::MoodleXml, &xml)] {
        let back = import(format, text);
        assert_eq!(count(&back.report, "category").kept, 1);
        let category = &back.questions[0].category;
        assert_eq!(category, "Practise: every kind of question");
    }
}

#[test]
fn a_slash_divides_no_category_and_a_picture_of_an_introduction_is_dropped() {
    let (_, mut quiz) = demonstration();
    let medium = Medium {
        digest: Digest::of(b"<svg/>"),
        media_type: "image/svg+xml".to_owned(),
        body: b"<svg/>".to_vec(),
    };
    let image = format!("/media/{}.svg", medium.digest);
    let words = QuizText {
        title: "Listed / not listed".to_owned(),
        intro_html: format!("<p>Look:</p><p><img src=\"{image}\" alt=\"A clock\"></p>"),
    };
    quiz.texts.insert(Language::En, words);
    let media = [medium];
    let exported = || from_quiz(&quiz, &media, Language::En);
    let (gift, _) = to_gift(exported());
    assert!(gift.starts_with("$CATEGORY: Listed // not listed\n"));
    let (xml, report) = to_moodle_xml(exported());
    assert!(report.adds_up(), "{report}");
    let info = "<info format=\"html\"><text>&lt;p&gt;Look:&lt;/p&gt;</text></info>";
    assert!(xml.contains(info), "{xml}");
    let line = "0:0 dropped picture: “A clock”";
    assert!(report.to_string().contains(line), "{report}");
}
