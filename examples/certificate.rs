//! Writes sample certificates into a folder: `cargo run --example certificate -- FOLDER`.
//!
//! The six languages as the product prints them, with the shipped partner's names and offices, and
//! the difficult cases (long names, four partners, other scripts). With
//! `--time N` as further arguments each is printed N times and the best time is told.

use std::path::PathBuf;
use std::time::Instant;

use pmast::base::{Date, Digest, Key, Language, VerificationCode};
use pmast::certificates::pdf::{AltTexts, PartnerMark, Renderer, Sheet, Signatory};
use pmast::certificates::{self, CourseFace, FACE_FORMAT, Face, Issuer};
use pmast::courses::{self, content::Level};
use pmast::partners::Profile;
use pmast::texts::Texts;

const GLOBE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<circle cx="50" cy="50" r="46" fill="#175A8F"/><g fill="none" stroke="#fff" stroke-width="2.2">
<circle cx="50" cy="50" r="34"/><ellipse cx="50" cy="50" rx="14" ry="34"/>
<path d="M16 50h68M21 33q29 12 58 0M21 67q29-12 58 0"/></g>
<path d="M50 4a46 46 0 0 1 0 92" fill="none" stroke="#C9A24B" stroke-width="3"/></svg>"##;

const SHIELD: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<path d="M50 3 92 16v36c0 24-18 38-42 46C26 90 8 76 8 52V16z" fill="#0B2545"/>
<path d="M50 9 86 20v32c0 20-15 32-36 39C29 84 14 72 14 52V20z" fill="none" stroke="#C9A24B"
 stroke-width="2"/><path d="M26 40c10-4 18-3 24 2 6-5 14-6 24-2v26c-10-4-18-3-24 2-6-5-14-6-24-2z"
 fill="#F6F1E3"/><path d="M50 42v26" stroke="#0B2545" stroke-width="1.6"/>
<path d="M50 17l2.6 6.3 6.8.5-5.2 4.4 1.6 6.6L50 31.3l-5.8 3.5 1.6-6.6-5.2-4.4 6.8-.5z"
 fill="#C9A24B"/></svg>"##;

const WAVES: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
<rect x="2" y="2" width="44" height="44" rx="9" fill="#0F5C4C"/>
<g fill="none" stroke="#F4E7C0" stroke-width="2.4" stroke-linecap="round">
<path d="M9 20q5-5 10 0t10 0 10 0"/><path d="M9 27q5-5 10 0t10 0 10 0" opacity=".75"/>
<path d="M9 34q5-5 10 0t10 0 10 0" opacity=".5"/></g><circle cx="34" cy="12" r="3.4"
 fill="#F4E7C0"/></svg>"##;

const TOWER: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">
<polygon points="30,2 58,18 58,42 30,58 2,42 2,18" fill="#7A1F3D"/>
<g fill="#FBF3E4"><rect x="14" y="36" width="32" height="4"/><rect x="16" y="24" width="4"
 height="11"/><rect x="24" y="24" width="4" height="11"/><rect x="32" y="24" width="4"
 height="11"/><rect x="40" y="24" width="4" height="11"/>
<polygon points="30,12 47,22 13,22"/></g></svg>"##;

fn partner(name: &str, logo: &str) -> PartnerMark {
    PartnerMark {
        name: name.to_owned(),
        logo_svg: (!logo.is_empty()).then(|| logo.to_owned()),
    }
}

fn signatory(name: &str, office: &str, organisation: &str) -> Signatory {
    Signatory {
        name: name.to_owned(),
        office: office.to_owned(),
        organisation: organisation.to_owned(),
    }
}

fn strings<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

fn english() -> Sheet {
    Sheet {
        language: "en".into(),
        title: "Certificate of achievement".into(),
        certify_line: "This is to certify that".into(),
        name: "Maria Fernanda Ñáñez-Österberg".into(),
        latin_name: None,
        completed_line: "has successfully completed the course".into(),
        course: "Foundations of Synthetic Drug Policy".into(),
        course_language: "en".into(),
        details: strings([
            "8 hours of learning",
            "Final assessment: 94\u{202F}%",
            "Awarded on 23 November 2026",
        ]),
        partners: vec![
            partner("Global Learning Alliance", GLOBE),
            partner("Meridian University", SHIELD),
        ],
        signatories: vec![
            signatory(
                "Dr. Amara Okonkwo",
                "Director of Studies",
                "Global Learning Alliance",
            ),
            signatory(
                "Prof. Jean-Luc Béranger",
                "Dean, School of Public Policy",
                "Meridian University",
            ),
        ],
        scan_line: "Scan to verify".into(),
        verify_line: "Verify this certificate at learn.meridian.example/v/7Q4K-9XMP-2D5R".into(),
        note_line: Some(
            "Attests participation and the result stated; it is not an academic degree and \
             confers no right to practise a profession."
                .into(),
        ),
        code: "7Q4K-9XMP-2D5R".into(),
        verify_url: "https://learn.meridian.example/v/7Q4K-9XMP-2D5R".into(),
        document_title: "Certificate of achievement – Maria Fernanda Ñáñez-Österberg".into(),
        author: "Global Learning Alliance".into(),
        alt: AltTexts {
            logos: strings([
                "Logo of the Global Learning Alliance",
                "Logo of Meridian University",
            ]),
            seal: "Gold seal with laurel and star".into(),
            qr: "QR code with the verification address of this certificate".into(),
        },
        issued_at: (2026, 11, 23, 9, 0),
        document_id: [0x5A; 32],
    }
}

/// Recipients: language, name, the same in Latin letters, title of the course in that language.
const RECIPIENTS: [(Language, &str, &str, &str); 6] = [
    (
        Language::Ar,
        "فاطمة الزهراء عبد اللطيف المنصوري",
        "Fatima Zahra Abdellatif Al-Mansouri",
        "الاتفاقيات الدولية وقرارات لجنة المخدرات للبرلمانيين",
    ),
    (
        Language::En,
        "Maria Fernanda Ñáñez-Österberg",
        "",
        "International conventions and CND resolutions for parliamentarians",
    ),
    (
        Language::Es,
        "José Ángel Núñez Güiraldes",
        "",
        "Convenios internacionales y resoluciones de la Comisión de Estupefacientes para \
         parlamentarios",
    ),
    (
        Language::Fr,
        "Anne-Sophie Lœuillet-Dubœuf",
        "",
        "Conventions internationales et résolutions de la Commission des stupéfiants à \
         l’intention des parlementaires",
    ),
    (
        Language::Ru,
        "Анна Сергеевна Крыжановская-Щербакова",
        "Anna Sergeevna Kryzhanovskaya-Shcherbakova",
        "Международные конвенции и резолюции Комиссии по наркотическим средствам для \
         парламентариев",
    ),
    (
        Language::Zh,
        "欧阳建国",
        "Ouyang Jianguo",
        "面向议员的国际公约与麻醉药品委员会决议",
    ),
];

/// A certificate of the shipped partner as the product prints it: its names and offices, the
/// product's own sentences, the title in the language of the paper, every optional line there is.
fn printed(profile: &Profile, texts: &Texts, language: Language) -> Option<Sheet> {
    let (_, name, latin_name, _) = RECIPIENTS.iter().find(|sample| sample.0 == language)?;
    let key = Key::parse("conventions-for-parliamentarians")?;
    let face = Face {
        format: FACE_FORMAT,
        code: VerificationCode::from_random(&[7; 14])?,
        language,
        name: (*name).to_owned(),
        latin_name: (!latin_name.is_empty()).then(|| (*latin_name).to_owned()),
        course: CourseFace {
            key: key.clone(),
            partner: profile.slug.clone(),
            slug: key,
            code: "C3".to_owned(),
            source_language: Language::En,
            title: RECIPIENTS
                .iter()
                .map(|(language, _, _, title)| (*language, (*title).to_owned()))
                .collect(),
            edition: 2,
            version: "1.1.0".to_owned(),
            content_digest: Digest::of(b"content"),
            content_as_of: Date::new(2026, 11, 20)?,
            minutes: 90,
            ects: "0.3".to_owned(),
        },
        level: Level::Achievement,
        result_percent: Some(94),
        issuers: vec![Issuer {
            key: profile.key.clone(),
            slug: profile.slug.clone(),
            name: profile.name.clone(),
            web: profile.web.clone(),
            demonstration: profile.demonstration,
            logo_svg: profile.logo_svg.clone(),
        }],
        signatories: profile
            .signatories
            .iter()
            .map(|signatory| certificates::Signatory {
                name: signatory.name.clone(),
                office: signatory.office.clone(),
            })
            .collect(),
        demonstration: profile.demonstration,
        awarded_at: Date::new(2026, 11, 23)?.start(),
        reissued_at: Some(Date::new(2026, 12, 1)?.start()),
        valid_until: Date::new(2029, 11, 23),
    };
    let address = "https://learn.meridian.example";
    Some(certificates::sheet(&face, texts, address))
}

fn four_partners() -> Vec<PartnerMark> {
    vec![
        partner("Global Learning Alliance", GLOBE),
        partner("Meridian University", SHIELD),
        partner("Institute of Coastal Sciences and Ocean Governance", WAVES),
        partner("Northern Academy of Law", TOWER),
    ]
}

fn four_signatories() -> Vec<Signatory> {
    vec![
        signatory(
            "Dr. Amara Okonkwo",
            "Director of Studies",
            "Global Learning Alliance",
        ),
        signatory(
            "Prof. Jean-Luc Béranger",
            "Dean, School of Public Policy and International Affairs",
            "Meridian University",
        ),
        signatory(
            "Dr. Inès Kerguelen",
            "President",
            "Institute of Coastal Sciences",
        ),
        signatory("Hon. Li Wei-Ting", "Rector", "Northern Academy of Law"),
    ]
}

/// The difficult cases.
fn difficult() -> Vec<(&'static str, Sheet)> {
    let (four, people) = (four_partners(), four_signatories());
    let long = "Dr. Maria-Alexandrina Konstantinopoulou-Papadimitriou von Hohenstein-Wittgenstein \
                de la Vega y Ballesteros";
    let longest = Sheet {
        name: long.into(),
        latin_name: Some("also known as Maria Papadimitriou".into()),
        course:
            "Synthetic Drug Policy for Parliamentarians: Legislation, Oversight, Budgeting and \
                 International Cooperation in Times of Change"
                .into(),
        partners: four.clone(),
        signatories: people.clone(),
        ..english()
    };
    let other = |name: &str| Sheet {
        name: name.into(),
        ..english()
    };
    vec![
        (
            "four",
            Sheet {
                partners: four,
                signatories: people,
                ..english()
            },
        ),
        ("longest", longest),
        ("vietnamese", other("Nguyễn Thị Thuỳ Dương")),
        (
            "hindi",
            Sheet {
                latin_name: Some("Priyanka Krishnamurti".into()),
                ..other("श्रीमती प्रियंका कृष्णमूर्ति")
            },
        ),
        (
            "thai",
            Sheet {
                latin_name: Some("Kanchana Sisuwannakun".into()),
                ..other("กาญจนา ศรีสุวรรณกุล")
            },
        ),
        ("greek", other("Ελευθερία Παπαδοπούλου-Ωνάση")),
        (
            "mixed",
            Sheet {
                course: "أسس سياسات المخدّرات الاصطناعية".into(),
                course_language: "ar".into(),
                latin_name: Some("Ouyang Jianguo".into()),
                ..other("欧阳建国")
            },
        ),
        (
            "plain",
            Sheet {
                name: "Li Wei".into(),
                note_line: None,
                partners: vec![partner("Meridian University", "")],
                ..english()
            },
        ),
    ]
}

#[expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "an example that is run by hand"
)]
fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let folder = PathBuf::from(arguments.get(1).map_or("certificates", String::as_str));
    let times: usize = arguments.get(3).and_then(|n| n.parse().ok()).unwrap_or(1);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let start = Instant::now();
    let renderer = Renderer::new();
    println!(
        "fonts and artwork: {:.1} ms",
        start.elapsed().as_secs_f64() * 1e3
    );
    let (profile, _) = courses::read_partner(std::path::Path::new("courses/harbour-institute"));
    let profile = profile.expect("the shipped partner can be read, from the top of the project");
    let texts = Texts::load().expect("the locales can be read");
    let printed = |language: Language| {
        let sheet = printed(&profile, &texts, language).expect("the sample is well-formed");
        (language.tag(), sheet)
    };
    let mut sheets: Vec<_> = Language::ALL.map(printed).into();
    sheets.extend(difficult());
    for (name, sheet) in sheets {
        let mut best = f64::MAX;
        let mut bytes = Vec::new();
        for _ in 0..times {
            let start = Instant::now();
            bytes = renderer.render(&sheet).expect("the sample can be printed");
            best = best.min(start.elapsed().as_secs_f64() * 1e3);
        }
        let path = folder.join(format!("{name}.pdf"));
        std::fs::write(&path, &bytes).expect("the file can be written");
        println!("{} {} bytes, {best:.2} ms", path.display(), bytes.len());
    }
}
