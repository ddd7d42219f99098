//! Signing up, links, the first operator, all templates.

use super::*;

#[actix_web::test]
async fn a_person_signs_up_confirms_signs_out_and_in_again() {
    let site = Site::new();
    let mut ada = site.browser();
    assert!(
        ada.get("/sign-up")
            .await
            .body
            .contains("autocomplete=\"new-password\"")
    );
    assert_eq!(ada.sign_up(ADA).await.location, "/sign-up/sent");
    let link = format!("/confirm/{}", site.mails()[0].args["token"]);
    let page = ada.get(&link).await;
    assert!(page.body.contains("Ada Lovelace"));
    assert!(
        !ada.is_signed_in().await,
        "looking at the link does nothing"
    );

    let confirmed = ada.post(&link, &[]).await;
    assert_eq!(
        (confirmed.status, confirmed.location.as_str()),
        (StatusCode::SEE_OTHER, "/desk")
    );
    assert!(ada.is_signed_in().await);
    let stolen = ada.cookie.clone();

    assert_eq!(ada.post("/sign-out", &[]).await.location, "/");
    assert!(ada.cookie.is_none());
    let mut thief = Browser {
        site: &site,
        cookie: stolen,
    };
    assert!(
        !thief.is_signed_in().await,
        "the session ended on the server"
    );

    assert_eq!(
        ada.sign_in("ADA@Meadow.example ", PASSWORD).await.location,
        "/desk"
    );
    assert!(ada.is_signed_in().await);
    assert_eq!(ada.get("/sign-in").await.location, "/desk");
}

#[actix_web::test]
async fn a_used_or_old_link_says_so_and_offers_a_new_one() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.sign_up(ADA).await;
    let link = format!("/confirm/{}", site.mails()[0].args["token"]);
    ada.post(&link, &[]).await;
    let used = site.browser().get(&link).await;
    assert_eq!(used.status, StatusCode::GONE);
    assert!(used.body.contains("already used") && used.body.contains("23 November 2026"));
    let unknown = site
        .browser()
        .get(&format!("/reset/{}", token().reveal()))
        .await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(unknown.body.contains("href=\"/reset\""));
    assert_eq!(
        site.browser().get("/confirm/nonsense").await.status,
        StatusCode::NOT_FOUND
    );
}

#[actix_web::test]
async fn nobody_learns_whether_an_address_has_an_account() {
    let site = Site::new();
    site.browser().join(ADA).await;
    // Signing up.
    let (known, unknown) = (
        site.browser().sign_up(ADA).await,
        site.browser().sign_up("bob@meadow.example").await,
    );
    assert_eq!(
        (known.status, &known.location),
        (unknown.status, &unknown.location)
    );
    // Signing in.
    let mut answers = Vec::new();
    for email in [ADA, "eve@meadow.example"] {
        let answer = site.browser().sign_in(email, "a wrong password").await;
        answers.push((answer.status, answer.body.replace(email, "…")));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0].0, StatusCode::UNPROCESSABLE_ENTITY);
    // Asking for a reset.
    let mut answers = Vec::new();
    for email in [ADA, "eve@meadow.example"] {
        let answer = site.browser().post("/reset", &[("email", email)]).await;
        answers.push((answer.status, answer.location, answer.body));
    }
    assert_eq!(answers[0], answers[1]);
}

#[actix_web::test]
async fn what_was_typed_is_shown_again_but_never_a_password() {
    let site = Site::new();
    let fields = [
        ("name", "Ada <Lovelace>"),
        ("email", "ada"),
        ("password", "hunter2"),
    ];
    let page = site.browser().post("/sign-up", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("Ada &lt;Lovelace&gt;") && page.body.contains("value=\"ada\""));
    assert!(!page.body.contains("hunter2"));
    assert!(page.body.contains("3 entries need a change"));
    for field in ["name", "email", "password"] {
        assert!(
            page.body.contains(&format!("<li><a href=\"#{field}\">")),
            "{field}"
        );
        assert!(page.body.contains(&format!("{field}-problem\"")), "{field}");
    }
    assert!(page.body.contains("aria-invalid=\"true\""));
    assert!(site.mails().is_empty());
}

#[actix_web::test]
async fn the_first_operator_makes_an_account_by_the_printed_link() {
    let site = Site::new();
    let made = token();
    let (link, now) = (format!("/welcome/{}", made.reveal()), noon());
    site.app
        .db
        .write_now(move |tx| accounts::first_operator_link(tx, &made, now))
        .unwrap();
    let mut olu = site.browser();
    assert!(
        olu.get(&link)
            .await
            .body
            .contains("Operate this installation")
    );
    let fields = [
        ("name", "Olu"),
        ("email", "olu@house.example"),
        ("password", PASSWORD),
    ];
    assert_eq!(olu.post(&link, &fields).await.location, "/operator");
    assert!(olu.is_signed_in().await);
    assert!(
        olu.get("/account")
            .await
            .body
            .contains("href=\"/operator\"")
    );
    let again = site.browser().post(&link, &fields).await;
    assert_eq!(again.status, StatusCode::GONE);
}

#[actix_web::test]
async fn an_operators_link_serves_an_account_that_is_signed_in() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let made = token();
    let (link, now) = (format!("/welcome/{}", made.reveal()), noon());
    site.app
        .db
        .write_now(move |tx| accounts::operator_link(tx, &made, now))
        .unwrap();
    let fields = [("name", "Ada"), ("email", ADA), ("password", NEW_PASSWORD)];
    let refused = site.browser().post(&link, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ada.get(&link).await.body.contains("Ada Lovelace"));
    assert_eq!(ada.post(&link, &[]).await.location, "/operator");
}

#[test]
fn every_page_of_an_account_is_drawn_with_every_sample_in_every_language() {
    let texts = Arc::new(crate::texts::Texts::load().unwrap());
    let pages = Pages::load(Arc::clone(&texts)).unwrap();
    macro_rules! draw {
        ($($page:ident,)*) => {$(
            for sample in <crate::web::account::$page as crate::web::Page>::samples() {
                for language in crate::base::Language::ALL {
                    for signed_in in [true, false] {
                        pages.render(&sample, &frame(language, signed_in)).unwrap();
                    }
                }
            }
        )*};
    }
    draw! {
        ConfirmPage, DeadLinkPage, EmailConfirmPage, EmailPage, MailSentPage, NewPasswordPage,
        PasswordPage, ProfilePage, ResetPage, SessionsPage, SignInPage, SignUpPage, WelcomePage,
    }
}

fn frame(language: crate::base::Language, is_signed_in: bool) -> crate::web::Frame {
    crate::web::Frame {
        language: language.tag(),
        dir: language.direction(),
        house: "PMAST Academy".to_owned(),
        contact: "office@pmast.example".to_owned(),
        path: "/account".to_owned(),
        languages: Vec::new(),
        section: "account",
        signed_in: is_signed_in.then(|| crate::web::SignedIn {
            name: "Ada".to_owned(),
            csrf: "00".to_owned(),
            is_operator: true,
            is_partner: false,
        }),
        sign_in: String::new(),
        address: "http://pmast.example/account".to_owned(),
    }
}
