//! Writes sample certificates into a folder: `cargo run --example certificate -- FOLDER`.
//!
//! Six languages and the difficult cases (long names, four partners, other scripts). With
//! `--time N` as further arguments each is printed N times and the best time is told.

use std::path::PathBuf;
use std::time::Instant;

use pmast::certificates::pdf::{AltTexts, PartnerMark, Renderer, Sheet, Signatory};

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

fn arabic() -> Sheet {
    let alliance = "التحالف العالمي للتعلّم";
    let university = "جامعة ميريديان";
    Sheet {
        language: "ar".into(),
        title: "شهادة إنجاز".into(),
        certify_line: "تشهد الجهة المانحة بأنّ".into(),
        name: "فاطمة الزهراء عبد اللطيف المنصوري".into(),
        latin_name: Some("Fatima Zahra Abdellatif Al-Mansouri".into()),
        completed_line: "قد أتمّت بنجاح الدورة التدريبية".into(),
        course: "أسس سياسات المخدّرات الاصطناعية".into(),
        course_language: "ar".into(),
        details: strings([
            "٨ ساعات تعلّم",
            "التقييم النهائي: ٩٤٪",
            "مُنحت في ٢٣ نوفمبر ٢٠٢٦",
        ]),
        partners: vec![partner(alliance, GLOBE), partner(university, SHIELD)],
        signatories: vec![
            signatory("د. أمارا أوكونكو", "مديرة الدراسات", alliance),
            signatory(
                "أ. د. جان لوك بيرانجيه",
                "عميد كلية السياسات العامة",
                university,
            ),
        ],
        scan_line: "امسح الرمز للتحقّق".into(),
        verify_line: "للتحقّق من صحة هذه الشهادة: learn.meridian.example/v/7Q4K-9XMP-2D5R".into(),
        note_line: Some(
            "تُثبت هذه الشهادة المشاركة والنتيجة المذكورة، وليست درجة أكاديمية ولا ترخيصًا \
             لمزاولة مهنة."
                .into(),
        ),
        document_title: "شهادة إنجاز – فاطمة الزهراء عبد اللطيف المنصوري".into(),
        author: alliance.into(),
        alt: AltTexts {
            logos: strings(["شعار التحالف العالمي للتعلّم", "شعار جامعة ميريديان"]),
            seal: "ختم ذهبي بإكليل غار ونجمة".into(),
            qr: "رمز استجابة سريعة يحمل عنوان التحقّق من هذه الشهادة".into(),
        },
        ..english()
    }
}

fn spanish() -> Sheet {
    Sheet {
        language: "es".into(),
        title: "Certificado de logro".into(),
        certify_line: "Se certifica que".into(),
        name: "José Ángel Núñez Güiraldes".into(),
        completed_line: "ha completado con éxito el curso".into(),
        course: "Fundamentos de las políticas sobre drogas sintéticas".into(),
        course_language: "es".into(),
        details: strings([
            "8 horas de aprendizaje",
            "Evaluación final: 94\u{A0}%",
            "Otorgado el 23 de noviembre de 2026",
        ]),
        partners: vec![partner("Universidad Meridiano", SHIELD)],
        signatories: vec![signatory(
            "Dra. Pilar Etxeberria",
            "Decana de Políticas Públicas",
            "Universidad Meridiano",
        )],
        scan_line: "Escanee para verificar".into(),
        verify_line: "Verifique este certificado en learn.meridian.example/v/7Q4K-9XMP-2D5R".into(),
        note_line: None,
        ..english()
    }
}

fn french() -> Sheet {
    Sheet {
        language: "fr".into(),
        title: "Certificat de réussite".into(),
        certify_line: "Il est certifié que".into(),
        name: "Anne-Sophie Lœuillet-Dubœuf".into(),
        completed_line: "a suivi avec succès le cours".into(),
        course:
            "Les fondements des politiques relatives aux drogues de synthèse et la coopération \
                 parlementaire internationale"
                .into(),
        course_language: "fr".into(),
        details: strings([
            "8 heures d’apprentissage",
            "Évaluation finale\u{A0}: 94\u{202F}%",
            "Délivré le 23 novembre 2026",
        ]),
        partners: vec![
            partner("Global Learning Alliance", GLOBE),
            partner("Université Méridienne de l’Archipel du Nord", SHIELD),
            partner("Institut des sciences côtières", WAVES),
        ],
        signatories: vec![
            signatory(
                "Dr Amara Okonkwo",
                "Directrice des études",
                "Global Learning Alliance",
            ),
            signatory(
                "Prof. Jean-Luc Béranger",
                "Doyen de la faculté des politiques publiques",
                "Université Méridienne",
            ),
            signatory(
                "Dr Inès Kerguelen",
                "Présidente",
                "Institut des sciences côtières",
            ),
        ],
        scan_line: "Scanner pour vérifier".into(),
        verify_line: "Vérifier ce certificat\u{A0}: learn.meridian.example/v/7Q4K-9XMP-2D5R".into(),
        note_line: None,
        ..english()
    }
}

fn russian() -> Sheet {
    Sheet {
        language: "ru".into(),
        title: "Сертификат об успешном обучении".into(),
        certify_line: "Настоящим удостоверяется, что".into(),
        name: "Анна Сергеевна Крыжановская-Щербакова".into(),
        latin_name: Some("Anna Sergeevna Kryzhanovskaya-Shcherbakova".into()),
        completed_line: "успешно завершила курс".into(),
        course: "Основы политики в области синтетических наркотиков".into(),
        course_language: "ru".into(),
        details: strings([
            "8 учебных часов",
            "Итоговая оценка: 94\u{A0}%",
            "Выдано 23 ноября 2026\u{A0}г.",
        ]),
        scan_line: "Сканируйте для проверки".into(),
        verify_line: "Проверить сертификат: learn.meridian.example/v/7Q4K-9XMP-2D5R".into(),
        note_line: Some(
            "Подтверждает участие и указанный результат; не является академической степенью и не \
             даёт права на профессиональную деятельность."
                .into(),
        ),
        ..english()
    }
}

fn chinese() -> Sheet {
    Sheet {
        language: "zh".into(),
        title: "结业证书".into(),
        certify_line: "兹证明".into(),
        name: "欧阳建国".into(),
        latin_name: Some("Ouyang Jianguo".into()),
        completed_line: "已顺利完成课程".into(),
        course: "合成毒品政策基础".into(),
        course_language: "zh".into(),
        details: strings([
            "学时 8 小时",
            "结业考核成绩 94 分",
            "颁发日期 2026 年 11 月 23 日",
        ]),
        partners: vec![
            partner("全球学习联盟", GLOBE),
            partner("子午线大学", SHIELD),
        ],
        signatories: vec![
            signatory("阿玛拉·奥孔克沃 博士", "教务主任", "全球学习联盟"),
            signatory("让-吕克·贝朗热 教授", "公共政策学院院长", "子午线大学"),
        ],
        scan_line: "扫码核验".into(),
        verify_line: "请访问 learn.meridian.example/v/7Q4K-9XMP-2D5R 核验本证书".into(),
        note_line: Some(
            "本证书仅证明参与学习及所载成绩，不构成学位，亦不授予任何执业资格。".into(),
        ),
        document_title: "结业证书 – 欧阳建国".into(),
        author: "全球学习联盟".into(),
        ..english()
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
    let mut sheets = vec![
        ("ar", arabic()),
        ("en", english()),
        ("es", spanish()),
        ("fr", french()),
        ("ru", russian()),
        ("zh", chinese()),
    ];
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
