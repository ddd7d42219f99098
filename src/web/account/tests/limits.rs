//! Limits on tries and sizes.

use super::*;

#[actix_web::test]
async fn the_eleventh_try_is_refused_until_a_minute_has_passed() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let mut thief = site.browser();
    for _ in 0..10 {
        let answer = thief.sign_in(ADA, "a wrong password").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = thief.sign_in(ADA, PASSWORD).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.retry_after, "60");
    assert!(answer.body.contains("60 seconds"));
    // An address without an account runs into the same limit.
    for count in 0..11 {
        let answer = site
            .browser()
            .sign_in("eve@meadow.example", "a wrong password")
            .await;
        let is_last = count == 10;
        assert_eq!(answer.status == StatusCode::TOO_MANY_REQUESTS, is_last);
    }
    site.later(60);
    assert_eq!(
        site.browser().sign_in(ADA, PASSWORD).await.status,
        StatusCode::SEE_OTHER
    );
}

#[actix_web::test]
async fn mails_to_one_address_are_limited() {
    let site = Site::new();
    for _ in 0..5 {
        assert_eq!(
            site.browser().sign_up(ADA).await.status,
            StatusCode::SEE_OTHER
        );
    }
    assert_eq!(
        site.browser().sign_up(ADA).await.status,
        StatusCode::TOO_MANY_REQUESTS
    );
    let reset = site.browser().post("/reset", &[("email", ADA)]).await;
    assert_eq!(reset.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(site.mails().len(), 5);
}

#[actix_web::test]
async fn a_form_that_is_far_too_large_is_not_read() {
    let site = Site::new();
    let huge = "x".repeat(20_000);
    let answer = site.browser().sign_in(ADA, &huge).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}
