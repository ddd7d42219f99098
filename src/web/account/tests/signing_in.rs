//! Where one goes, and what keeps others out.

use super::*;

#[actix_web::test]
async fn after_signing_in_one_goes_on_to_a_page_of_ours_only() {
    let site = Site::new();
    site.browser().join(ADA).await;
    for (next, expected) in [
        ("/learn/a/b/lessons/c", "/learn/a/b/lessons/c"),
        ("//evil.example", "/desk"),
        ("https://evil.example", "/desk"),
        ("/\\evil.example", "/desk"),
        ("", "/desk"),
    ] {
        let fields = [("email", ADA), ("password", PASSWORD), ("next", next)];
        let answer = site.browser().post("/sign-in", &fields).await;
        assert_eq!(answer.location, expected, "{next}");
    }
    let page = site
        .browser()
        .get("/sign-in?next=https://evil.example")
        .await;
    assert!(!page.body.contains("evil.example\">"));
    let sent_there = site.browser().get("/account/sessions").await;
    assert_eq!(sent_there.location, "/sign-in?next=%2Faccount%2Fsessions");
}

#[actix_web::test]
async fn signing_in_makes_a_new_token_and_ends_the_old_session() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let before = ada.cookie.clone();
    ada.sign_in(ADA, PASSWORD).await;
    assert_ne!(
        ada.cookie.as_ref().unwrap().value(),
        before.as_ref().unwrap().value()
    );
    assert!(ada.is_signed_in().await);
    assert!(
        !Browser {
            site: &site,
            cookie: before
        }
        .is_signed_in()
        .await
    );
    // A token chosen by somebody else is never taken over.
    let chosen = token().reveal();
    let mut victim = Browser {
        site: &site,
        cookie: Some(Cookie::new("session", chosen.clone())),
    };
    victim.sign_in(ADA, PASSWORD).await;
    assert_ne!(victim.cookie.unwrap().value(), chosen);
}

#[actix_web::test]
async fn the_cookie_is_out_of_reach_of_scripts_other_sites_and_open_lines() {
    let site = Site::at("https://pmast.example");
    let mut ada = site.browser();
    ada.sign_up(ADA).await;
    let link = format!("/confirm/{}", site.mails()[0].args["token"]);
    let cookie = ada.post(&link, &[]).await.cookie.unwrap();
    assert_eq!(cookie.name(), "__Host-session");
    assert_eq!(
        (cookie.secure(), cookie.http_only()),
        (Some(true), Some(true))
    );
    assert_eq!(cookie.same_site(), Some(actix_web::cookie::SameSite::Lax));
    assert_eq!((cookie.path(), cookie.domain()), (Some("/"), None));
}

#[actix_web::test]
async fn a_form_from_elsewhere_or_without_its_token_is_refused() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let forms = [
        ("/sign-in", "https://evil.example"),
        ("/sign-out", "http://pmast.example"),
    ];
    for (path, origin) in forms {
        let request = TestRequest::post()
            .uri(path)
            .insert_header((header::ORIGIN, origin))
            .set_form([("email", ADA), ("password", PASSWORD)]);
        assert_eq!(
            ada.send(request).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
    assert!(ada.is_signed_in().await);
    assert_eq!(
        ada.get("/sign-out").await.status,
        StatusCode::METHOD_NOT_ALLOWED
    );
}
