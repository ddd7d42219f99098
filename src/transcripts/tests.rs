//! Transcripts, from the issue to what a stranger is told of them.

use super::*;
use crate::accounts::Learner;
use crate::base::{
    CertificateId, Digest, EntryId, HanForms, Language, PersonName, Timestamp, TranscriptId,
    VerificationCode,
};
use crate::certificates::pdf::Press as _;
use crate::certificates::testing::{
    PASSED, READ, Stage, attempts_final, chance, change_face, does, finished, two_levels,
};
use crate::certificates::{
    self, Certificate, Ending, Grounds, HandedOut, Note, Reason, Sealer, pdf,
};
use crate::db::{Tx, db_fns};
use crate::learning::testing::at;
use crate::texts::Texts;
use crate::verification::{Disclosure, NameAnswer, Viewer};
use diesel::prelude::*;

db_fns! {
    fn tamper(conn, from: &str, to: &str) -> usize {
        use crate::db::schema::transcripts::dsl::{face, transcripts};
        let stored: String = transcripts.select(face).first(conn)?;
        diesel::update(transcripts).set(face.eq(stored.replace(from, to))).execute(conn)
    }

    fn forge(conn, shown: Disclosure, withdrawn: Option<Timestamp>) -> usize {
        use crate::db::schema::transcripts::dsl::{disclosure, transcripts, withdrawn_at};
        let forged = (disclosure.eq(shown), withdrawn_at.eq(withdrawn));
        diesel::update(transcripts).set(forged).execute(conn)
    }

    fn choice_noted_as(conn, entry: EntryId) -> usize {
        use crate::db::schema::journal::dsl::{id, journal, object_kind, verb};
        let choices = journal.filter(object_kind.eq("transcript").and(verb.eq("changed")));
        diesel::update(choices).set(id.eq(entry)).execute(conn)
    }
}

db_fns! {
    fn move_papers(conn, to: TranscriptId) -> usize {
        use crate::db::schema::transcript_papers::dsl::{transcript_id, transcript_papers};
        diesel::update(transcript_papers).set(transcript_id.eq(to)).execute(conn)
    }
}

fn order(certificates: Vec<CertificateId>, seed: u8) -> Order {
    Order {
        id: TranscriptId::new(),
        certificates,
        language: Language::Fr,
        house: "Test House".to_owned(),
        chance: chance(seed),
    }
}

fn issued(stage: &Stage, by: &Learner, order: &Order) -> Result<Transcript, IssueError> {
    issued_at(stage, by, order, 300)
}

fn issued_at(
    stage: &Stage,
    by: &Learner,
    order: &Order,
    moment: i64,
) -> Result<Transcript, IssueError> {
    let (sealer, by, order) = (stage.sealer.clone(), by.clone(), order.clone());
    let deed = move |tx: &mut Tx| issue(tx, &sealer, &by, &order, at(moment));
    stage.world.db.write_now(deed)
}

fn one(stage: &Stage, certificate: &Certificate) -> Transcript {
    issued(stage, &stage.world.ada, &order(vec![certificate.id], 9)).unwrap()
}

fn asked(stage: &Stage, code: &VerificationCode, name: Option<&str>, viewer: Viewer) -> Answer {
    let question = Question { code, name, viewer };
    let answer = stage.read(|conn| look_up(conn, &stage.sealer, question, at(400)));
    answer.unwrap()
}

fn record(answer: Answer) -> Record {
    match answer.verdict {
        Verdict::Issued(record) => record,
        other => panic!("{other:?}"),
    }
}

fn write(
    stage: &Stage,
    deed: impl Fn(&mut Tx, &Learner) -> Result<bool, crate::db::Error> + Send + 'static,
) -> bool {
    let by = stage.world.ada.clone();
    stage.world.db.write_now(move |tx| deed(tx, &by)).unwrap()
}

#[test]
fn sent_twice_it_is_issued_once_and_says_what_the_certificate_says() {
    let stage = finished();
    let certificate = stage.certificate();
    let order = order(vec![certificate.id, certificate.id], 9);
    let first = issued(&stage, &stage.world.ada, &order).unwrap();
    let again = Order {
        chance: chance(10),
        language: Language::Ru,
        ..order
    };
    assert_eq!(issued(&stage, &stage.world.ada, &again).unwrap(), first);
    let all = stage.read(|conn| of_account(conn, &stage.sealer, &stage.world.ada));
    assert_eq!(all, std::slice::from_ref(&first));
    let [entry] = first.face.entries.as_slice() else {
        panic!("one certificate, one entry");
    };
    assert_eq!(entry.code, certificate.code.as_str());
    assert_eq!(entry.result_percent, certificate.face.result_percent);
    assert_eq!(first.face.name, certificate.face.name);
    assert!(
        issued(&stage, &stage.world.bela, &again).is_err(),
        "it is another's id"
    );
}

#[test]
fn a_face_says_its_drawing_unless_that_is_the_first() {
    let stage = finished();
    let face = one(&stage, &stage.certificate()).face;
    assert_eq!(face.template, TEMPLATE);
    let first = Face {
        template: 1,
        ..face.clone()
    };
    let text = first.canonical();
    assert!(!text.contains("template"), "as before there was a number");
    assert_eq!(read_face(1, &text).unwrap(), first);
    let second = Face {
        template: 2,
        ..face
    };
    let text = second.canonical();
    assert!(text.starts_with("{\"format\":2,\"template\":2,"), "{text}");
    assert_eq!(read_face(FACE_FORMAT, &text).unwrap(), second);
}

#[test]
fn names_and_issuers_say_in_what_they_are_read_since_the_second_drawing() {
    let texts = Texts::load().unwrap();
    let stage = finished();
    let mut face = one(&stage, &stage.certificate()).face;
    face.language = Language::Ar;
    face.name = "فريدة الأمين".to_owned();
    face.latin_name = Some("Farida Al-Amin".to_owned());
    let institute = [(Language::En, "Harbour Institute".to_owned())];
    face.entries[0].issuers = vec![institute.into_iter().collect()];
    let told = |face: &Face| {
        let sheet = sheet(face, &texts, "https://learn.example", pdf::Paper::A4);
        pdf::Renderer::new()
            .render_transcript(&sheet, None)
            .unwrap();
        let issuers = sheet.rows[0].issuers_language.clone();
        let tags = [sheet.name_language, sheet.latin_language, issuers];
        (sheet.directions, tags)
    };
    let some = |tag: &str| Some(tag.to_owned());
    let tags = [None, some("und-Latn"), some("en")];
    assert_eq!(told(&face), (pdf::Directions::OfTexts, tags));
    // Names in two languages are read as the transcript is.
    let arabic = [(Language::Ar, "معهد هاربر".to_owned())];
    face.entries[0].issuers.push(arabic.into_iter().collect());
    assert_eq!(told(&face).1, [None, some("und-Latn"), None]);
    face.language = Language::Fr;
    assert_eq!(told(&face).1[0], some("und-Arab"));
    let first = Face {
        template: 1,
        ..face
    };
    assert_eq!(
        told(&first),
        (pdf::Directions::OfLines, [None, None, None]),
        "drawn as it was"
    );
}

#[test]
fn the_letter_forms_of_the_newest_certificate_are_those_of_the_transcript() {
    let texts = Texts::load().unwrap();
    for (forms, tag) in [(Some(HanForms::Japanese), "ja"), (None, "und-Hani")] {
        let mut stage = finished();
        stage.ada.name = PersonName::parse("直子").unwrap();
        stage.ada.name_forms = forms;
        let face = one(&stage, &stage.certificate()).face;
        assert_eq!(face.name_forms, forms);
        assert_eq!(read_face(1, &face.canonical()).unwrap(), face);
        assert_eq!(face.canonical().contains("name_forms"), forms.is_some());
        let sheet = sheet(&face, &texts, "https://learn.example", pdf::Paper::A4);
        assert_eq!(sheet.name_language.as_deref(), Some(tag));
        let paper = pdf::Renderer::new()
            .render_transcript(&sheet, None)
            .unwrap();
        let fonts = lopdf::Document::load_mem(&paper).unwrap().objects;
        let has_font = |name: &[u8]| {
            fonts.values().any(|object| {
                let font = object.as_dict().and_then(|dict| dict.get(b"BaseFont"));
                let font = font.and_then(lopdf::Object::as_name);
                font.is_ok_and(|font| font.ends_with(name))
            })
        };
        assert_eq!(has_font(b"+NotoSerifJP-SemiBold"), forms.is_some());
        assert_eq!(has_font(b"+NotoSerifSC-SemiBold"), forms.is_none());
    }
}

#[test]
fn only_their_own_certificates_that_count_stand_on_it() {
    let stage = finished();
    let certificate = stage.certificate();
    let refused = |by: &Learner, ids: Vec<CertificateId>| {
        // After the revocation that the last one is about.
        let refused = issued_at(&stage, by, &order(ids, 9), 360);
        refused.unwrap_err().to_string()
    };
    let (ada, bela) = (&stage.world.ada, &stage.world.bela);
    assert_eq!(refused(ada, Vec::new()), IssueError::Nothing.to_string());
    assert_eq!(
        refused(bela, vec![certificate.id]),
        IssueError::Unfit.to_string()
    );
    let stranger = vec![certificate.id, CertificateId::new()];
    assert_eq!(refused(ada, stranger), IssueError::Unfit.to_string());
    let many = (0..=MOST_ENTRIES).map(|_| CertificateId::new()).collect();
    assert_eq!(refused(ada, many), IssueError::TooLong.to_string());
    revoke(&stage, &certificate);
    assert_eq!(
        refused(ada, vec![certificate.id]),
        IssueError::Unfit.to_string()
    );
}

#[test]
fn of_participation_and_achievement_in_one_course_the_hours_count_once() {
    let stage = finished();
    let (enrolment, edition) = two_levels(&stage);
    let awards = |seed: u8, seconds| {
        let (enrolment, edition) = (enrolment.clone(), edition.clone());
        let sealer = stage.sealer.clone();
        let deed = move |tx: &mut Tx| {
            let scribe = certificates::Scribe::without(&sealer);
            let earned = (&enrolment, &edition);
            certificates::award_for(tx, &scribe, earned, chance(seed), at(seconds))
        };
        stage.world.db.write_now(deed).unwrap().unwrap()
    };
    let offered = || {
        let all = stage.read(|conn| entries(conn, &stage.sealer, &stage.world.ada, at(400)));
        let ids = all.into_iter().map(|one| one.certificate.id);
        ids.collect::<Vec<_>>()
    };
    let other = stage.certificate();
    does(&stage, &enrolment, READ);
    attempts_final(&stage, (&enrolment, &edition));
    let less = awards(4, 100);
    assert_eq!(offered(), [less.id, other.id]);
    does(&stage, &enrolment, PASSED);
    let more = awards(5, 110);
    assert_eq!(offered(), [more.id, other.id]);
    let refused = issued(&stage, &stage.world.ada, &order(vec![less.id], 9));
    assert!(matches!(refused, Err(IssueError::Unfit)), "{refused:?}");
    revoke(&stage, &more);
    assert_eq!(offered(), [less.id, other.id], "it still stands");
}

fn revoke(stage: &Stage, certificate: &Certificate) {
    let ending = Ending {
        certificate: certificate.id,
        grounds: Grounds {
            reason: Reason::IssuedInError,
            note: Note::parse("").unwrap(),
        },
        tells: true,
        chance: chance(77),
    };
    let (sealer, by) = (stage.sealer.clone(), stage.operator.clone());
    let deed = move |tx: &mut Tx| certificates::revoke(tx, &sealer, &by, &ending, at(350));
    stage.world.db.write_now(deed).unwrap();
}

#[test]
fn a_stranger_sees_more_with_the_name_and_everything_where_the_holder_says_so() {
    let stage = finished();
    let certificate = stage.certificate();
    let transcript = one(&stage, &certificate);
    let code = &transcript.code;
    let short = asked(&stage, code, None, Viewer::Stranger);
    assert_eq!(short.name, None);
    let short = record(short);
    assert!(
        !short.is_whole && short.face.name.contains("***"),
        "{short:?}"
    );
    assert_eq!(short.face.latin_name, None);
    let [line] = short.lines.as_slice() else {
        panic!("one line")
    };
    assert!(line.entry.code.is_empty() && line.entry.result_percent.is_none());
    let wrong = asked(&stage, code, Some("Somebody Else"), Viewer::Stranger);
    assert_eq!(wrong.name, Some(NameAnswer::Differs));
    assert!(!record(wrong).is_whole);
    let name = certificate.face.name.to_uppercase();
    let right = asked(&stage, code, Some(&name), Viewer::Stranger);
    assert_eq!(right.name, Some(NameAnswer::Match));
    assert_eq!(record(right).lines[0].entry, transcript.face.entries[0]);
    let (ada, bela) = (stage.world.ada.id(), stage.world.bela.id());
    assert!(record(asked(&stage, code, None, Viewer::Account(ada))).is_whole);
    assert!(record(asked(&stage, code, None, Viewer::Operator)).is_whole);
    assert!(!record(asked(&stage, code, None, Viewer::Account(bela))).is_whole);
    let id = transcript.id;
    for _ in 0..2 {
        let choice = (id, Disclosure::Public);
        assert!(write(&stage, move |tx, by| disclose(
            tx,
            by,
            choice,
            at(310)
        )));
    }
    assert!(record(asked(&stage, code, None, Viewer::Stranger)).is_whole);
}

#[test]
fn what_became_of_a_certificate_stands_in_its_line() {
    let stage = finished();
    let certificate = stage.certificate();
    let transcript = one(&stage, &certificate);
    let ask = || record(asked(&stage, &transcript.code, None, Viewer::Operator));
    assert!(ask().is_current());
    revoke(&stage, &certificate);
    let after = ask();
    assert!(!after.is_current());
    assert_eq!(after.lines[0].state.word(), "revoked");
    assert_eq!(after.lines[0].state.since(), Some(at(350).date()));
    let changed = certificate.clone();
    let tampered = move |tx: &mut Tx| change_face(tx, &changed, "\"minutes\":", "\"minutes\":9");
    stage.world.db.write_now(tampered).unwrap();
    assert_eq!(ask().lines[0].state, State::Uncertain);
    assert_eq!(
        ask().face.name,
        certificate.face.name,
        "the transcript is as it was"
    );
}

#[test]
fn a_withdrawn_one_shows_no_line_and_stays_withdrawn() {
    let stage = finished();
    let transcript = one(&stage, &stage.certificate());
    let id = transcript.id;
    let bela = stage.world.bela.clone();
    let foreign = move |tx: &mut Tx| withdraw(tx, &bela, id, at(310));
    assert!(
        !stage.world.db.write_now(foreign).unwrap(),
        "it is not theirs"
    );
    for seconds in [320, 330] {
        assert!(write(&stage, move |tx, by| withdraw(
            tx,
            by,
            id,
            at(seconds)
        )));
    }
    let on = at(320).date();
    for viewer in [Viewer::Stranger, Viewer::Operator] {
        let answer = asked(&stage, &transcript.code, Some("Ada"), viewer);
        assert_eq!(
            answer,
            Answer {
                verdict: Verdict::Withdrawn { on },
                name: None
            }
        );
    }
}

#[test]
fn a_changed_row_is_found_and_nothing_of_it_is_shown() {
    let stage = finished();
    let certificate = stage.certificate();
    let transcript = one(&stage, &certificate);
    assert_eq!(found(&stage), []);
    let deed = move |tx: &mut Tx| tamper(tx, "\"minutes\":", "\"minutes\":9");
    stage.world.db.write_now(deed).unwrap();
    let altered = Altered { id: transcript.id };
    let answer = asked(&stage, &transcript.code, None, Viewer::Operator);
    assert_eq!(answer.verdict, Verdict::Altered(altered));
    assert_eq!(found(&stage), [Finding::Altered(altered)]);
}

fn found(stage: &Stage) -> Vec<Finding> {
    stage.read(|conn| verify_all(conn, &stage.sealer)).findings
}

#[test]
fn what_the_holder_did_not_decide_is_found() {
    let stage = finished();
    let id = one(&stage, &stage.certificate()).id;
    let chooses = || {
        let choice = (id, Disclosure::Public);
        write(&stage, move |tx, by| disclose(tx, by, choice, at(310)))
    };
    let forges = |disclosure: Disclosure, withdrawn_at: Option<Timestamp>| {
        let deed = move |tx: &mut Tx| forge(tx, disclosure, withdrawn_at);
        stage.world.db.write_now(deed).unwrap();
    };
    assert!(chooses());
    assert_eq!(found(&stage), []);
    forges(Disclosure::NameMatch, None);
    assert_eq!(found(&stage), [Finding::Shown { id }]);
    assert!(chooses());
    forges(Disclosure::Public, Some(at(320)));
    assert_eq!(found(&stage), [Finding::Withdrawn { id }]);
    forges(Disclosure::Public, None);
    assert!(write(&stage, move |tx, by| withdraw(tx, by, id, at(330))));
    assert_eq!(found(&stage), []);
    forges(Disclosure::Public, None);
    assert_eq!(found(&stage), [Finding::Withdrawn { id }]);
    let account = stage.world.ada.id();
    let deed = move |tx: &mut Tx| store::forget(tx, account);
    stage.world.db.write_now(deed).unwrap();
    let id = id.to_string();
    assert_eq!(found(&stage), [Finding::Gone { id }]);
}

#[test]
fn the_last_choice_counts_though_the_clock_went_back_since_the_one_before() {
    let stage = finished();
    let id = one(&stage, &stage.certificate()).id;
    let chooses = |choice: Disclosure, seconds: i64| {
        let deed = move |tx: &mut Tx, by: &Learner| disclose(tx, by, (id, choice), at(seconds));
        assert!(write(&stage, deed));
    };
    chooses(Disclosure::Public, 320);
    // The clock of that start was years ahead.
    let mut ahead = *EntryId::new().as_bytes();
    ahead[0] = 0x7f;
    let ahead = EntryId::from_bytes(&ahead).unwrap();
    let deed = move |tx: &mut Tx| choice_noted_as(tx, ahead);
    assert_eq!(stage.world.db.write_now(deed).unwrap(), 1);
    for (choice, seconds) in [(Disclosure::NameMatch, 310), (Disclosure::Public, 305)] {
        chooses(choice, seconds);
        assert_eq!(found(&stage), [], "{choice:?}");
    }
}

#[test]
fn the_paper_is_the_same_file_every_time_and_long_ones_take_more_pages() {
    let stage = finished();
    let mut face = one(&stage, &stage.certificate()).face;
    let texts = Texts::load().unwrap();
    let renderer = pdf::Renderer::new();
    let pages = |face: &Face, paper| {
        let sheet = sheet(face, &texts, "https://learn.example/", paper);
        let bytes = renderer.render_transcript(&sheet, None).unwrap();
        assert_eq!(renderer.render_transcript(&sheet, None).unwrap(), bytes);
        assert!(bytes.len() < 100_000, "{}", bytes.len());
        lopdf::Document::load_mem(&bytes).unwrap().get_pages().len()
    };
    for language in Language::ALL {
        face.language = language;
        assert_eq!(pages(&face, pdf::Paper::A4), 1, "{language}");
    }
    let entry = face.entries[0].clone();
    face.entries = vec![entry; MOST_ENTRIES];
    for paper in pdf::Paper::ALL {
        assert!(pages(&face, paper) > 1);
    }
}

#[test]
fn the_first_format_is_read_as_it_was_written() {
    let stage = finished();
    let face = one(&stage, &stage.certificate()).face;
    assert_eq!(read_face(1, &face.canonical()), Ok(face));
    assert!(read_face(2, "{}").is_err());
    assert!(read_face(3, "{}").is_err());
}

fn hands_out(stage: &Stage, sealer: &Sealer, paper: HandedOut<TranscriptId>) -> bool {
    let sealer = sealer.clone();
    let deed = move |tx: &mut Tx| hand_out(tx, &sealer, &paper);
    stage.world.db.write_now(deed).unwrap()
}

#[test]
fn a_paper_is_written_down_once_and_known_under_its_own_number_and_seal() {
    let stage = finished();
    let certificate = stage.certificate();
    let first = one(&stage, &certificate);
    let order = order(vec![certificate.id], 10);
    let second = issued(&stage, &stage.world.ada, &order).unwrap();
    let is_known = |of: &Transcript, file: &[u8]| {
        let digest = Digest::of(file);
        stage.read(|conn| is_handed_out(conn, &stage.sealer, &of.code, digest))
    };
    for moment in [310, 320] {
        let paper = HandedOut::new(first.id, b"A4", at(moment));
        assert!(hands_out(&stage, &stage.sealer, paper));
    }
    let written = stage.read(|conn| store::papers_of(conn, first.id));
    let moments: Vec<Timestamp> = written.iter().map(|(paper, _)| paper.made_at).collect();
    assert_eq!(moments, [at(310)], "the first time stays");
    assert!(is_known(&first, b"A4") && !is_known(&first, b"Letter"));
    assert!(!is_known(&second, b"A4"));
    let nobodys = HandedOut::new(TranscriptId::new(), b"A4", at(330));
    assert!(!hands_out(&stage, &stage.sealer, nobodys));
    assert_eq!(found(&stage), []);

    let forgery = HandedOut::new(first.id, b"forgery", at(340));
    assert!(hands_out(&stage, &Sealer::new([9; 32]), forgery));
    assert!(!is_known(&first, b"forgery"));
    let id = second.id;
    let deed = move |tx: &mut Tx| move_papers(tx, id);
    assert_eq!(stage.world.db.write_now(deed).unwrap(), 2);
    assert!(
        !is_known(&second, b"A4"),
        "its seal is of another transcript"
    );
    let digests: Vec<Digest> = found(&stage).into_iter().filter_map(forged).collect();
    assert_eq!(digests.len(), 2);
    assert!(digests.contains(&Digest::of(b"A4")));
}

fn forged(finding: Finding) -> Option<Digest> {
    match finding {
        Finding::PaperForged { digest, .. } => Some(digest),
        _ => None,
    }
}
