//! Password, address, profile, sessions.

use super::*;

#[actix_web::test]
async fn a_lost_password_is_replaced_and_every_session_ended() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let mut elsewhere = site.browser();
    elsewhere.post("/reset", &[("email", ADA)]).await;
    let link = format!("/reset/{}", site.mails()[0].args["token"]);
    let weak = elsewhere.post(&link, &[("password", "password1")]).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = elsewhere.post(&link, &[("password", NEW_PASSWORD)]).await;
    assert_eq!(done.location, "/sign-in?done=password");
    assert!(
        elsewhere
            .get(&done.location)
            .await
            .body
            .contains("Your new password is set")
    );
    assert!(!ada.is_signed_in().await);
    assert_eq!(site.mails()[0].template, "password-changed");
    let old = site.browser().sign_in(ADA, PASSWORD).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        site.browser().sign_in(ADA, NEW_PASSWORD).await.location,
        "/desk"
    );
    assert_eq!(site.browser().get(&link).await.status, StatusCode::GONE);
}

#[actix_web::test]
async fn changing_the_password_asks_for_the_present_one() {
    let site = Site::new();
    let (mut ada, mut phone) = (site.browser(), site.browser());
    ada.join(ADA).await;
    phone.sign_in(ADA, PASSWORD).await;
    let fields = [
        ("current_password", "not it at all"),
        ("password", NEW_PASSWORD),
    ];
    let wrong = ada.post("/account/password", &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("current_password", PASSWORD), ("password", NEW_PASSWORD)];
    let right = ada.post("/account/password", &fields).await;
    assert_eq!(right.location, "/account/password?saved=1");
    assert!(ada.is_signed_in().await && !phone.is_signed_in().await);
}

#[actix_web::test]
async fn an_address_is_changed_from_the_new_mailbox_on_any_device() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let fields = [("email", "ada@new.example"), ("current_password", PASSWORD)];
    assert_eq!(
        ada.post("/account/email", &fields).await.location,
        "/account/email?sent=1"
    );
    let mails = site.mails();
    assert_eq!(
        (mails[0].to.as_str(), mails[1].to.as_str()),
        ("ada@new.example", ADA)
    );
    let link = format!("/account/email/{}", mails[0].args["token"]);
    let mut phone = site.browser();
    assert!(phone.get(&link).await.body.contains("ada@new.example"));
    assert_eq!(phone.post(&link, &[]).await.location, "/sign-in?done=email");
    assert_eq!(
        phone.sign_in("ada@new.example", PASSWORD).await.location,
        "/desk"
    );
    assert_eq!(site.mails().len(), 2);
}

#[actix_web::test]
async fn the_profile_is_saved_and_speaks_the_chosen_language_at_once() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let bad = [("name", ""), ("latin_name", "Ада"), ("language", "ar")];
    let page = ada.post("/account", &bad).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("value=\"Ада\"") && page.body.contains("lang=\"ar\" selected"));
    let good = [
        ("name", "آدا لوفليس"),
        ("latin_name", "Ada Lovelace"),
        ("language", "ar"),
        ("certificate_language", "fr"),
        ("country", "JO"),
        ("occupation", "staff"),
    ];
    let saved = ada.post("/account", &good).await;
    assert_eq!(saved.location, "/account?saved=1&lang=ar");
    let page = ada.get(&saved.location).await;
    assert!(page.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
    for chosen in [
        "value=\"آدا لوفليس\"",
        "value=\"fr\" lang=\"fr\" selected",
        // The first words of the next certificate.
        "lang=\"fr\" dir=\"ltr\"><p class=\"over\">Certificat de réussite",
        "\"JO\" selected",
        "\"staff\" selected",
    ] {
        assert!(page.body.contains(chosen), "{chosen}");
    }
}

#[actix_web::test]
async fn sessions_are_listed_and_ended() {
    let site = Site::new();
    let (mut ada, mut phone, mut tablet) = (site.browser(), site.browser(), site.browser());
    ada.join(ADA).await;
    phone.sign_in(ADA, PASSWORD).await;
    tablet.sign_in(ADA, PASSWORD).await;
    let page = ada.get("/account/sessions").await;
    assert_eq!(
        page.body.matches("/end\">").count(),
        4,
        "three sessions and the others"
    );
    assert_eq!(page.body.matches("This browser").count(), 1);
    let after = ada.post("/account/sessions/others/end", &[]).await;
    assert_eq!(after.location, "/account/sessions");
    assert!(!phone.is_signed_in().await && !tablet.is_signed_in().await);
    let page = ada.get("/account/sessions").await.body;
    let own = page
        .split("action=\"/account/sessions/")
        .nth(1)
        .unwrap()
        .split('/')
        .next()
        .unwrap();
    let left = ada.post(&format!("/account/sessions/{own}/end"), &[]).await;
    assert_eq!(left.location, "/");
    assert!(!ada.is_signed_in().await);
}
