//! The difficult cases: names in every script, and every layout.

use pmast::certificates::pdf::{
    AltTexts, Credential, Directions, Paper, PartnerMark, SecondTitle, Sheet, Signatory,
};

use super::logos::{GLOBE, SHIELD, TOWER, WAVES, flourish, rosette};
use pmast::courses::LARGEST_LOGO;

fn partner(name: &str, logo: &str) -> PartnerMark {
    PartnerMark {
        name: name.to_owned(),
        language: None,
        logo_svg: (!logo.is_empty()).then(|| logo.to_owned()),
    }
}

fn signatory(name: &str, office: &str, organisation: &str) -> Signatory {
    Signatory {
        name: name.to_owned(),
        office: office.to_owned(),
        organisation: organisation.to_owned(),
        languages: [None, None, None],
        signature_svg: None,
    }
}

fn strings<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

pub fn english() -> Sheet {
    Sheet {
        paper: Paper::A4,
        language: "en".into(),
        directions: Directions::OfTexts,
        title: "Certificate of achievement".into(),
        certify_line: "This is to certify that".into(),
        name: "Maria Fernanda Ñáñez-Österberg".into(),
        name_language: None,
        latin_name: None,
        latin_language: None,
        completed_line: "has successfully completed the course".into(),
        course: "Foundations of Synthetic Drug Policy".into(),
        course_language: "en".into(),
        second_course: None,
        parts_lines: Vec::new(),
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
        emblem_svg: None,
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
            signatures: Vec::new(),
            seal: "Gold seal with laurel and star".into(),
            qr: "QR code with the verification address of this certificate".into(),
            signature: "Digital signature of the Global Learning Alliance".into(),
        },
        issued_at: (2026, 11, 23, 9, 0),
        document_id: [0x5A; 32],
        credential: Some(Credential {
            bytes: super::credential(),
            description: "The certificate for machines (Open Badges 3.0)".into(),
        }),
    }
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

/// File name, name, and the name in Latin letters where it is printed.
const NAMES: [(&str, &str, &str); 26] = [
    (
        "latin",
        "Þórbjörg Łucja Žofie Şükrü Ǧäïõů Ñáñez-Œuvrard",
        "",
    ),
    ("vietnamese", "Nguyễn Thị Thuỳ Dương", ""),
    ("yoruba", "Ẹniọlá Ọ̀ṣúnlékè-Adébáyọ̀", ""),
    (
        "ukrainian",
        "Їжакевич Олексій Ґалаґанович",
        "Oleksii Yizhakevych",
    ),
    ("kazakh", "Қасымжомарт Өтебаев", "Qasymzhomart Otebaev"),
    (
        "greek",
        "Ελευθερία Παπαδοπούλου-Ωνάση",
        "Eleftheria Papadopoulou-Onasi",
    ),
    (
        "arabic",
        "فاطمة الزهراء عبد اللطيف المنصوري",
        "Fatima Zahra Abdellatif Al-Mansouri",
    ),
    (
        "god",
        "عبد الله بن عبد الرحمن آل سعيد",
        "Abdullah bin Abdulrahman Al Said",
    ),
    ("god-alone", "هبة الله", ""),
    ("persian", "علی‌رضا پژوهشگر قره‌باغی", "Alireza Pazhouheshgar"),
    (
        "urdu",
        "محمد ظہیر الدین چوہدری",
        "Muhammad Zaheeruddin Chaudhry",
    ),
    ("hebrew", "יעל בן־דוד לוי", "Yael Ben-David Levi"),
    ("simplified", "欧阳建国", "Ouyang Jianguo"),
    ("traditional", "歐陽建國", "Au-yeung Kin Kwok"),
    ("japanese", "髙橋 さくら", "Sakura Takahashi"),
    ("kanji", "渡邊 龍太郎", "Ryutaro Watanabe"),
    ("korean", "김민준", "Kim Minjun"),
    ("hindi", "श्रीमती प्रियंका कृष्णमूर्ति", "Priyanka Krishnamurti"),
    ("bengali", "ক্ষুদিরাম চট্টোপাধ্যায়", "Khudiram Chattopadhyay"),
    ("thai", "กาญจนา ศรีสุวรรณกุล", "Kanchana Sisuwannakun"),
    (
        "ethiopic",
        "አበበ በቂላ ወልደ ገብርኤል",
        "Abebe Bikila Wolde Gebriel",
    ),
    (
        "georgian",
        "ნინო ჩხეიძე-ბაგრატიონი",
        "Nino Chkheidze-Bagrationi",
    ),
    ("armenian", "Անահիտ Խաչատրյան", "Anahit Khachatryan"),
    ("mononym", "Suharto", ""),
    ("single-sign", "O", ""),
    (
        "longest-arabic",
        LONG_ARABIC,
        "Abdulrahman bin Muhammad Al-Khwarizmi",
    ),
];

/// File name and language of the letter forms: one name in each of them, and without a choice.
const FORMS: [(&str, Option<&str>); 5] = [
    ("name-forms-not-chosen", None),
    ("name-simplified-forms", Some("zh-Hans")),
    ("name-traditional-forms", Some("zh-Hant")),
    ("name-japanese-forms", Some("ja")),
    ("name-korean-forms", Some("ko")),
];

/// 120 characters.
const LONGEST: &str = "Maria-Alexandrina Konstantinopoulou-Papadimitriou von Hohenstein-Wittgenstein \
                       de la Vega y Ballesteros dos Santos-Oliveira";

const LONG_ARABIC: &str = "عبد الرحمن بن محمد بن عبد العزيز بن عبد الله الخوارزمي الأندلسي الإشبيلي \
                           المعروف بأبي القاسم الزهراوي";

/// 120 characters.
const LIMIT_ARABIC: &str = "عبد الرحمن بن محمد علي بن عبد العزيز بن عبد الله الخوارزمي \
                            الأندلسي الإشبيلي المعروف بأبي القاسم الزهراوي القرطبي الفاسي";

const LONG_COURSE: &str = "Synthetic Drug Policy for Parliamentarians: Legislation, Oversight, \
                           Budgeting and International Cooperation in Times of Change";

/// All of them.
pub fn all() -> Vec<(String, Sheet)> {
    let named = NAMES.map(|(file, name, latin)| {
        let latin_name = (!latin.is_empty()).then(|| latin.to_owned());
        let title = format!("Certificate of achievement – {name}");
        let sheet = Sheet {
            name: name.into(),
            latin_name,
            document_title: title,
            ..english()
        };
        (file.to_owned(), sheet)
    });
    let mut sheets: Vec<_> = named.into();
    sheets.extend(FORMS.map(|(file, language)| {
        let sheet = Sheet {
            name: "直海 令雪".into(),
            name_language: Some(language.unwrap_or("und-Hani").into()),
            document_title: "Certificate of achievement – 直海 令雪".into(),
            ..english()
        };
        (file.to_owned(), sheet)
    }));
    for (name, sheet) in layouts() {
        let letter = Sheet {
            paper: Paper::Letter,
            ..sheet.clone()
        };
        sheets.push((name.to_owned(), sheet));
        sheets.push((format!("{name}-letter"), letter));
    }
    sheets
}

/// The layouts, which are printed on both papers.
fn layouts() -> Vec<(&'static str, Sheet)> {
    let (four, people) = (four_partners(), four_signatories());
    let part = |partners: usize, signatories: usize| Sheet {
        partners: four.iter().take(partners).cloned().collect(),
        signatories: people.iter().take(signatories).cloned().collect(),
        ..english()
    };
    let longest = Sheet {
        name: LONGEST.into(),
        latin_name: Some("also known as Maria Papadimitriou".into()),
        course: LONG_COURSE.into(),
        second_course: Some(french_title()),
        ..part(4, 4)
    };
    vec![
        ("standard", english()),
        ("one", part(1, 1)),
        ("three", part(3, 3)),
        ("four", part(4, 4)),
        ("participation", participation()),
        (
            "long-name",
            Sheet {
                name: LONGEST.into(),
                ..english()
            },
        ),
        (
            "long-course",
            Sheet {
                course: LONG_COURSE.into(),
                ..english()
            },
        ),
        ("longest", longest),
        ("limit", limit(part(4, 4))),
        (
            "mixed",
            Sheet {
                name: "欧阳建国".into(),
                name_language: Some("und-Hani".into()),
                latin_name: Some("Ouyang Jianguo".into()),
                course: "أسس سياسات المخدّرات الاصطناعية".into(),
                course_language: "ar".into(),
                second_course: Some(french_title()),
                ..english()
            },
        ),
        (
            "plain",
            Sheet {
                name: "Li Wei".into(),
                note_line: None,
                partners: vec![partner("Meridian University", "")],
                credential: None,
                ..english()
            },
        ),
    ]
}

/// As much as one certificate may hold and still be signed by hand: a name of 120 letters and its
/// Latin form, a long title, and drawings as large as they may be together, half of them logos.
fn limit(mut sheet: Sheet) -> Sheet {
    for (partner, lobes) in sheet.partners.iter_mut().zip([5.3, 7.1, 9.7, 12.9]) {
        partner.logo_svg = Some(rosette(LARGEST_LOGO / 8, lobes));
    }
    for (signatory, lobes) in sheet.signatories.iter_mut().zip([3.1, 4.3, 5.7, 6.9]) {
        signatory.signature_svg = Some(flourish(LARGEST_LOGO * 3 / 32, lobes));
        let alt = format!("Handwritten signature of {}", signatory.name);
        sheet.alt.signatures.push(alt);
    }
    Sheet {
        name: LIMIT_ARABIC.into(),
        name_language: Some("und-Arab".into()),
        latin_name: Some("Abdulrahman bin Muhammad Al-Khwarizmi Al-Ishbili".into()),
        course: LONG_COURSE.into(),
        emblem_svg: Some(rosette(LARGEST_LOGO / 8, 6.1)),
        ..sheet
    }
}

fn french_title() -> SecondTitle {
    SecondTitle {
        language: "fr".into(),
        text: "Fondements de la politique des drogues de synthèse".into(),
    }
}

fn participation() -> Sheet {
    Sheet {
        title: "Certificate of participation".into(),
        completed_line: "took part in the course".into(),
        details: strings(["8 hours of learning", "Awarded on 23 November 2026"]),
        document_title: "Certificate of participation – Maria Fernanda Ñáñez-Österberg".into(),
        ..english()
    }
}
