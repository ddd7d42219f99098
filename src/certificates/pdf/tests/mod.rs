//! Tests of the printed certificate: what it holds, what it refuses, that it never varies.

mod file;
mod hostile;
mod letters;
mod links;
mod page;

use crate::courses::LARGEST_LOGO;

use super::{AltTexts, Credential, Directions, Paper, PartnerMark, SecondTitle, Sheet, Signatory};

/// A logo of the kind courses carry.
const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
<circle cx="5" cy="5" r="4.6" fill="#175A8F"/><g fill="none" stroke="#fff" opacity=".8">
<path d="M1 5h8"/><ellipse cx="5" cy="5" rx="1.4" ry="3.4"/></g></svg>"##;

/// A signature three times as wide as it is high.
const SIGNATURE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">
<path d="M2 18C20 2 24 2 28 14C32 22 40 4 58 10" fill="none" stroke="#000"/></svg>"##;

pub(super) fn sheet() -> Sheet {
    let partner = |name: &str| PartnerMark {
        name: name.to_owned(),
        language: None,
        logo_svg: Some(LOGO.to_owned()),
    };
    let signatory = |name: &str| Signatory {
        name: name.to_owned(),
        office: "Dean, School of Public Policy".to_owned(),
        organisation: "Meridian University".to_owned(),
        languages: [None, None, None],
        signature_svg: None,
    };
    Sheet {
        paper: Paper::A4,
        language: "en".to_owned(),
        directions: Directions::OfTexts,
        title: "Certificate of achievement".to_owned(),
        certify_line: "This is to certify that".to_owned(),
        name: "Maria Fernanda Ñáñez-Österberg".to_owned(),
        name_language: None,
        latin_name: None,
        latin_language: None,
        completed_line: "has successfully completed the course".to_owned(),
        course: "Foundations of Synthetic Drug Policy".to_owned(),
        course_language: "en".to_owned(),
        second_course: None,
        details: ["8 hours of learning", "Awarded on 23 November 2026"]
            .map(str::to_owned)
            .to_vec(),
        parts_lines: Vec::new(),
        partners: vec![
            partner("Global Learning Alliance"),
            partner("Meridian University"),
        ],
        signatories: vec![signatory("Dr. Amara Okonkwo"), signatory("Prof. Béranger")],
        emblem_svg: None,
        scan_line: "Scan to verify".to_owned(),
        verify_line: "Verify at meridian.example/v/7Q4K-9XMP-2D5R".to_owned(),
        note_line: Some("It is not an academic degree.".to_owned()),
        code: "7Q4K-9XMP-2D5R".to_owned(),
        verify_url: "https://meridian.example/v/7Q4K-9XMP-2D5R".to_owned(),
        document_title: "Certificate of achievement – Ñáñez & Österberg".to_owned(),
        author: "Global Learning Alliance".to_owned(),
        alt: AltTexts {
            logos: vec!["Logo of the alliance".to_owned()],
            signatures: Vec::new(),
            seal: "Gold seal".to_owned(),
            qr: "QR code with the address".to_owned(),
            signature: "Digital signature of the Global Learning Alliance".to_owned(),
        },
        issued_at: (2026, 11, 23, 9, 5),
        document_id: [0x5A; 32],
        credential: None,
    }
}

/// The same sheet for another holder.
fn sheet_for(name: &str) -> Sheet {
    Sheet {
        name: name.to_owned(),
        ..sheet()
    }
}

/// A sheet in a right-to-left language.
fn arabic() -> Sheet {
    Sheet {
        language: "ar".to_owned(),
        title: "شهادة إنجاز".to_owned(),
        certify_line: "تشهد الجهة المانحة بأنّ".to_owned(),
        name: "فاطمة الزهراء عبد اللطيف المنصوري".to_owned(),
        completed_line: "قد أتمّت بنجاح الدورة التدريبية".to_owned(),
        course: "أسس سياسات المخدّرات الاصطناعية".to_owned(),
        course_language: "ar".to_owned(),
        details: vec!["٨ ساعات تعلّم".to_owned(), "٢٣ نوفمبر ٢٠٢٦".to_owned()],
        scan_line: "امسح الرمز للتحقّق".to_owned(),
        ..sheet()
    }
}

/// The same sheet with a credential attached.
fn with_credential() -> Sheet {
    Sheet {
        credential: Some(Credential {
            bytes: br#"{"type":["VerifiableCredential"]}"#.to_vec(),
            description: "The certificate for machines".to_owned(),
        }),
        ..sheet()
    }
}

/// As much as a sheet may hold: four of everything, and long.
fn longest() -> Sheet {
    let mut sheet = sheet_for(
        "Dr. Maria-Alexandrina Konstantinopoulou-Papadimitriou von Hohenstein-Wittgenstein \
         de la Vega y Ballesteros",
    );
    sheet.latin_name = Some("Maria-Alexandrina Papadimitriou".to_owned());
    sheet.course = "Synthetic Drug Policy for Parliamentarians: Legislation, Oversight, Budgeting \
                    and International Cooperation in Times of Change, with Exercises"
        .to_owned();
    sheet.second_course = Some(SecondTitle {
        language: "fr".to_owned(),
        text: "Politique des drogues de synthèse à l’intention des parlementaires : législation, \
               contrôle, budget et coopération internationale"
            .to_owned(),
    });
    sheet.parts_lines = [
        "This certificate rests on: Synthetic Drug Policy for Parliamentarians: Legislation and \
         Oversight (23 November 2026, 7Q4K2-9XMPB-2D5RT);",
        "Reading a scheduling decision of the Commission (1 December 2026, 3M7TC-X2KQD-9F4HW);",
        "International conventions and resolutions (12 December 2026, 5WJ8N-4DRTB-6C2KX)",
    ]
    .map(str::to_owned)
    .into();
    sheet.partners = [&sheet.partners[..], &sheet.partners[..]].concat();
    sheet.partners[2].name = "Institute of Coastal Sciences and Ocean Governance".to_owned();
    sheet.signatories = [&sheet.signatories[..], &sheet.signatories[..]].concat();
    sheet.signatories[1].office =
        "Dean, Faculty of Public Policy, International Affairs and Law".to_owned();
    sheet
}

/// The same sheet signed by hand by everybody, with an emblem in the seal.
fn by_hand(mut sheet: Sheet) -> Sheet {
    sheet.emblem_svg = Some(LOGO.to_owned());
    for signatory in &mut sheet.signatories {
        signatory.signature_svg = Some(SIGNATURE.to_owned());
        let alt = format!("Handwritten signature of {}", signatory.name);
        sheet.alt.signatures.push(alt);
    }
    sheet
}

/// The fullest sheet with drawings as large as those of one certificate may be together, of curves
/// no two of which are alike: half of it logos, three eighths signatures, the rest the emblem.
fn crowded() -> Sheet {
    let mut chance = 7_u32;
    let mut number = || {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(chance >> 18) / 100.0
    };
    let mut drawing = |bytes: usize| {
        let mut svg = String::from(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 170 170\"><path d=\"M1 1",
        );
        while svg.len() < bytes - 60 {
            let points: Vec<_> = (0..6).map(|_| format!("{:.2}", number())).collect();
            svg.push_str(&format!("C{}", points.join(" ")));
        }
        svg.push_str("\"/></svg>");
        Some(svg)
    };
    let mut sheet = by_hand(longest());
    sheet.credential = with_credential().credential;
    for partner in &mut sheet.partners {
        partner.logo_svg = drawing(LARGEST_LOGO / 8);
    }
    for signatory in &mut sheet.signatories {
        signatory.signature_svg = drawing(LARGEST_LOGO * 3 / 32);
    }
    sheet.emblem_svg = drawing(LARGEST_LOGO / 8);
    sheet
}

/// The same for somebody whose name has a hundred and twenty letters in a script that no other line
/// has.
fn crowded_in_arabic() -> Sheet {
    let name = "عبد الرحمن بن محمد بن عبد العزيز بن عبد الله الخوارزمي الأندلسي الإشبيلي \
                المعروف بأبي القاسم الزهراوي المغربي القرطبي ثم الفاسي";
    Sheet {
        name: name.chars().take(120).collect(),
        name_language: Some("und-Arab".to_owned()),
        // Two more lines, and there would be no room for signatures.
        second_course: None,
        parts_lines: Vec::new(),
        ..crowded()
    }
}

/// The fullest sheets on the narrower paper.
fn letter(sheet: Sheet) -> Sheet {
    Sheet {
        paper: Paper::Letter,
        ..sheet
    }
}
