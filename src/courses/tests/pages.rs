//! What prose becomes: the markup that the pages are made of.

use super::sample::{Edit, Edit::*, FR_LESSON, LESSON, QUIZ, seen};
use crate::base::Language;
use crate::courses::content::Content;
use crate::items::Body;

fn content(edits: &[Edit<'_>]) -> Content {
    let seen = seen(edits);
    assert!(seen.package.is_some(), "{:#?}", seen.diagnostics);
    seen.package.unwrap().content
}

fn lesson(edits: &[Edit<'_>], language: Language) -> String {
    let content = content(edits);
    let lesson = content.lessons().next().unwrap();
    lesson.texts.exact(language).unwrap().body_html.clone()
}

/// The lesson with this text as its body (figures and citations of the sample kept).
fn body(text: &str) -> String {
    let front = "+++\nid = \"first\"\ntitle = \"First\"\nminutes = 5\n+++\n";
    let rest = "\n\n## The clock {#clock}\n\n![](media:path)\n";
    let lesson_file = format!("{front}{text}{rest}");
    lesson(
        &[Put(LESSON, &lesson_file), Remove(FR_LESSON)],
        Language::En,
    )
}

#[test]
fn a_citation_is_a_number_and_a_note_right_after_its_paragraph() {
    let html = body("It binds [@c71, art. 2(7)]. And then.");
    assert!(
        html.starts_with(
            "<div class=\"with\"><p>It binds<sup id=\"r1\"><a href=\"#n1\" role=\"doc-noteref\">1</a>\
             </sup>. And then.</p>\n<div class=\"notes\"><aside class=\"note\" id=\"n1\" role=\"note\">\
             <a href=\"#r1\" role=\"doc-backlink\"><b class=\"n\">1</b></a> \
             <a href=\"https://treaty.example/1971\" rel=\"noopener\" \
             title=\"Convention on Psychotropic Substances, 1971\">1971</a>, art. 2(7).</aside></div></div>"
        ),
        "{html}"
    );
}

#[test]
fn notes_of_a_list_stand_after_the_list_and_are_counted_through() {
    let html = body("One [@c71, art. 1].\n\n- a [@c71, art. 2]\n- b [@c71, art. 3]\n\nEnd.");
    let (_, list) = html.split_once("<div class=\"with\"><ul>").unwrap();
    assert!(list.contains("</ul>\n<div class=\"notes\"><aside class=\"note\" id=\"n2\""));
    assert!(list.contains("id=\"n3\""));
    assert!(html.contains("<p>End.</p>"));
}

#[test]
fn a_figure_has_its_words_and_its_size() {
    let html = lesson(&[], Language::Fr);
    assert!(
        html.contains("<figure class=\"fig\"><img src=\"/media/"),
        "{html}"
    );
    assert!(
        html.contains(".svg\" alt=\"Quatre étapes\" width=\"420\" height=\"140\" loading=\"lazy\"")
    );
    assert!(html.contains("<figcaption><span>En mots.</span>"));
    assert!(html.contains("<summary>Quatre étapes</summary>"));
}

#[test]
fn a_source_is_called_by_its_name_in_the_language_of_the_text() {
    const NAMED: &str = "short = \"Psychotropics, 1971\"\nfr = { short = \"Psychotropes, 1971\" }";
    let references = "references.toml";
    let named = [Swap(references, "short = \"1971\"", NAMED)];
    assert!(lesson(&named, Language::En).contains("\">Psychotropics, 1971</a>"));
    let html = lesson(&named, Language::Fr);
    assert!(html.contains(" title=\"Psychotropes, 1971\">Psychotropes, 1971</a>"));
    let own = [Swap(references, "\"1971\"", "\"Psychotropics, 1971\"")];
    let html = lesson(&own, Language::Fr);
    assert!(
        html.contains(" lang=\"en\" dir=\"ltr\">Psychotropics, 1971</a>"),
        "{html}"
    );
    let html = lesson(&[], Language::Fr);
    assert!(
        html.contains("1971\">1971</a>"),
        "a year needs no language: {html}"
    );
}

#[test]
fn a_figure_without_translation_says_in_which_language_it_speaks() {
    let html = lesson(
        &[Swap("media/path.toml", "fr = \"En mots.\"\n", "")],
        Language::Fr,
    );
    assert!(html.contains("<span lang=\"en\" dir=\"ltr\">In words: notice, vote, effect.</span>"));
}

#[test]
fn a_box_is_a_section_with_a_heading_of_the_next_level() {
    let html = lesson(&[], Language::En);
    assert!(
        html.contains(
            "<section class=\"case\" aria-labelledby=\"box-1\">\n<h3 id=\"box-1\">Two countries</h3>"
        ),
        "{html}"
    );
    assert!(html.contains("</section>"));
    let html = body("> [!monday] What to do\n> Ask. *Now.*");
    assert!(html.contains("<section class=\"monday-box\""), "{html}");
    assert!(
        html.contains("<h2 id=\"box-1\">What to do</h2>\n<p>Ask. <em>Now.</em></p>"),
        "{html}"
    );
}

#[test]
fn a_table_can_be_reached_and_is_named_by_its_section() {
    let html = lesson(&[], Language::En);
    assert!(
        html.contains(
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"clock\"><table>"
        ),
        "{html}"
    );
    assert!(html.contains("<th scope=\"col\">Year</th>"));
}

#[test]
fn links_lead_where_the_pages_are() {
    let html = lesson(&[], Language::En);
    assert!(html.contains("<a class=\"term\" href=\"../glossary#cnd\">Commission</a>"));
    assert!(html.contains("<a href=\"../lessons/first#clock\">above</a>"));
    assert!(html.contains("<a href=\"https://a.example/\" rel=\"noopener\">the site</a>"));
    assert!(html.contains("<h2 id=\"clock\">The clock</h2>"));
}

#[test]
fn a_translated_heading_inherits_its_anchor() {
    let content = content(&[]);
    let text = content
        .lessons()
        .next()
        .unwrap()
        .texts
        .exact(Language::Fr)
        .unwrap();
    assert!(text.body_html.contains("<h2 id=\"clock\">Le délai</h2>"));
    assert_eq!(text.headings[0].title, "Le délai");
}

#[test]
fn nothing_that_runs_survives() {
    for attack in [
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "`<img src=x onerror=alert(1)>`",
        "Text \"quoted\" & 'more' < > \\<b\\>",
    ] {
        let html = body(attack);
        assert!(
            !html.contains("<script") && !html.contains("<img src=x") && !html.contains("<b>"),
            "{html}"
        );
    }
}

#[test]
fn the_last_filter_leaves_what_the_writer_wrote() {
    let html = lesson(&[], Language::En);
    assert_eq!(super::super::links::sanitised(&html), html);
    let hostile = "<p onclick=\"x\" style=\"a\">a<script>x</script><a href=\"javascript:x\">b</a>\
                   <iframe src=\"https://a.example\"></iframe><svg><g/></svg></p>";
    assert_eq!(super::super::links::sanitised(hostile), "<p>a<a>b</a></p>");
}

#[test]
fn a_quiz_keeps_its_key_from_the_source_and_its_words_from_everywhere() {
    let content = content(&[]);
    let quiz = content.quizzes().next().unwrap();
    assert_eq!(
        (quiz.pass.value(), quiz.attempts, quiz.draw),
        (70, Some(3), Some(2))
    );
    assert!(quiz.shuffles_items && quiz.shuffles_choices);
    let item = &quiz.items[0];
    let Body::Choices { choices, .. } = &item.body else {
        panic!("{:?}", item.body);
    };
    assert_eq!(choices[0].key.as_str(), "commission");
    assert!(choices[0].is_right && !choices[1].is_right);
    let french = choices[1].texts.exact(Language::Fr).unwrap();
    assert_eq!(
        (french.label_html.as_str(), french.feedback_html.as_str()),
        ("Le secrétariat", "Non.")
    );
    assert_eq!(
        item.texts.exact(Language::En).unwrap().stem_html,
        "Who decides?"
    );
    assert_eq!(
        item.texts.exact(Language::En).unwrap().explanation_html,
        "<p>Article 17.</p>\n"
    );
    let lesson = item.lesson.as_ref().unwrap();
    assert_eq!(
        (lesson.0.as_str(), lesson.1.as_deref()),
        ("first", Some("clock"))
    );
}

#[test]
fn a_scenario_and_loose_choices_are_read_too() {
    let quiz = "+++\nid = \"check\"\ntitle = \"Check\"\npass = \"70%\"\n+++\n\
        ## Who *decides*? {#who}\nThink of Marenta.\n\n1. a list\n\n\
        - [x] The `Commission` {#commission}\n\n\
        \x20 > Right.\n\n- [ ] The secretariat {#secretariat}\n\n  > No.\n\n  > [!explanation]\n\n\
        > [!explanation] In one line.\n\n## Members? {#members}\n- [x] a {#true}\n- [ ] b {#false}\n";
    let seen = seen(&[Put(QUIZ, quiz), Remove("fr/01-start/90-check.quiz.md")]);
    // The quote inside the second choice is a second feedback, which is one too many.
    assert!(
        seen.codes()
            .contains(&crate::courses::codes::Code::ChoiceForm),
        "{:#?}",
        seen.diagnostics
    );
    let fixed = quiz.replace("\n  > [!explanation]\n", "");
    let content = content(&[Put(QUIZ, &fixed), Remove("fr/01-start/90-check.quiz.md")]);
    let item = &content.quizzes().next().unwrap().items[0];
    let text = item.texts.exact(Language::En).unwrap();
    assert_eq!(text.stem_html, "Who <em>decides</em>?");
    assert!(
        text.scenario_html.starts_with("<p>Think of Marenta.</p>"),
        "{}",
        text.scenario_html
    );
    assert_eq!(text.explanation_html, "<p>In one line.</p>\n");
    let Body::Choices { choices, .. } = &item.body else {
        panic!("{:?}", item.body);
    };
    assert_eq!(
        choices[0].texts.exact(Language::En).unwrap().label_html,
        "The <code>Commission</code>"
    );
}

#[test]
fn crlf_files_read_like_others() {
    let lf = lesson(&[], Language::En);
    let crlf = super::super::lock::hash("a\r\nb");
    assert_eq!(crlf, super::super::lock::hash("a b"));
    let text = "+++\r\nid = \"first\"\r\n\
        title = \"First\"\r\nminutes = 5\r\n+++\r\nWords.\r\n\r\n## The clock {#clock}\r\n\r\n![](media:path)\r\n";
    let html = lesson(&[Put(LESSON, text), Remove(FR_LESSON)], Language::En);
    assert!(
        html.contains("<h2 id=\"clock\">The clock</h2>") && html.contains("<figure"),
        "{html}"
    );
    assert!(!lf.is_empty());
}
