//! The six languages as the product prints them, with the shipped partner's names and offices.

use pmast::base::{Date, Digest, Key, Language, VerificationCode};
use pmast::certificates::pdf::Sheet;
use pmast::certificates::{self, CourseFace, FACE_FORMAT, Face, Issuer, Part, TEMPLATE};
use pmast::courses::content::Level;
use pmast::partners::Profile;
use pmast::texts::Texts;

/// Recipients: language, name, the same in Latin letters, title of the course in that language.
pub const RECIPIENTS: [(Language, &str, &str, &str); 6] = [
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
pub fn printed(profile: &Profile, texts: &Texts, language: Language) -> Option<Sheet> {
    Some(sheet(&face(profile, language)?, texts))
}

/// The same as a programme that rests on two certificates, one of them in one language only.
pub fn programme(profile: &Profile, texts: &Texts, language: Language) -> Option<Sheet> {
    let face = face(profile, language)?;
    let part = |seed: u8, title| {
        Some(Part {
            course: face.course.key.clone(),
            code: VerificationCode::from_random(&[seed; 14])?,
            source_language: Language::En,
            title,
            awarded_on: Date::new(2026, 11, 17)?,
        })
    };
    let short = [(Language::En, "Reading a scheduling decision".to_owned())];
    let parts = [
        part(21, face.course.title.clone())?,
        part(90, short.into_iter().collect())?,
    ];
    let face = Face {
        result_percent: None,
        parts: parts.into(),
        ..face
    };
    Some(sheet(&face, texts))
}

/// The same in Arabic, where titles, an office and the institution begin with Latin letters or have
/// them at the turn of the line.
pub fn latin_first(profile: &Profile, texts: &Texts) -> Option<[(&'static str, Sheet); 2]> {
    let titled = |title: &str| {
        let mut face = face(profile, Language::Ar)?;
        face.course.title.insert(Language::Ar, title.to_owned());
        let issuer = face.issuers.first_mut()?;
        let name = "UNODC – معهد الميناء للقانون العام".to_owned();
        issuer.name.insert(Language::Ar, name);
        let signatory = face.signatories.first_mut()?;
        let office = "CND – مديرة الدراسات".to_owned();
        signatory.office.insert(Language::Ar, office);
        Some(sheet(&face, texts))
    };
    Some([
        ("ar-latin-first", titled("CND وقراراتها للبرلمانيين")?),
        (
            "ar-latin-turn",
            titled(
                "قرارات لجنة المخدرات واتفاقيات الأمم المتحدة للبرلمانيين UNODC CND \
                 وما يتصل بها من أحكام القانون الدولي في هذا المجال",
            )?,
        ),
    ])
}

fn sheet(face: &Face, texts: &Texts) -> Sheet {
    let address = "https://learn.meridian.example";
    let credential = certificates::attached(face, texts, super::credential());
    Sheet {
        credential: Some(credential),
        ..certificates::sheet(face, texts, address)
    }
}

fn face(profile: &Profile, language: Language) -> Option<Face> {
    let (_, name, latin_name, _) = RECIPIENTS.iter().find(|sample| sample.0 == language)?;
    let key = Key::parse("conventions-for-parliamentarians")?;
    Some(Face {
        format: FACE_FORMAT,
        template: TEMPLATE,
        code: VerificationCode::from_random(&[7; 14])?,
        language,
        name: (*name).to_owned(),
        latin_name: (!latin_name.is_empty()).then(|| (*latin_name).to_owned()),
        name_forms: None,
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
            tags: Vec::new(),
            alignment: Vec::new(),
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
            emblem_svg: profile.emblem_svg.clone(),
        }],
        signatories: profile
            .signatories
            .iter()
            .map(|signatory| certificates::Signatory {
                name: signatory.name.clone(),
                office: signatory.office.clone(),
                issuer: None,
                signature_svg: signatory.signature_svg.clone(),
            })
            .collect(),
        demonstration: profile.demonstration,
        awarded_at: Date::new(2026, 11, 23)?.start(),
        reissued_at: Some(Date::new(2026, 12, 1)?.start()),
        valid_until: Date::new(2029, 11, 23),
        erased: None,
        parts: Vec::new(),
        beside_achievement: false,
    })
}
