//! The kinds of letters: their sentences and where their links lead.

/// One kind of letter: the keys of its sentences, and where its link leads.
pub(super) struct Kind {
    pub(super) template: &'static str,
    pub(super) subject: &'static str,
    pub(super) text: &'static str,
    /// The words before the address, the path, and the fact that ends the path (if any).
    pub(super) link: Option<(&'static str, &'static str, Option<&'static str>)>,
    /// Why the recipient gets it and what to do if it was not them.
    pub(super) why: &'static str,
}

/// Every letter the house sends. The paths are those of `web::paths`, which this door may not
/// import; a test of the whole site follows each of them.
pub(super) const KINDS: &[Kind] = &[
    Kind {
        template: "confirm",
        subject: "mail-confirm-subject",
        text: "mail-confirm-text",
        link: Some(("mail-confirm-link", "/confirm/", Some("token"))),
        why: "mail-why-entered",
    },
    Kind {
        template: "already-registered",
        subject: "mail-already-registered-subject",
        text: "mail-already-registered-text",
        link: Some(("mail-already-registered-link", "/reset", None)),
        why: "mail-why-entered",
    },
    Kind {
        template: "reset",
        subject: "mail-reset-subject",
        text: "mail-reset-text",
        link: Some(("mail-reset-link", "/reset/", Some("token"))),
        why: "mail-why-reset",
    },
    Kind {
        template: "password-changed",
        subject: "mail-password-changed-subject",
        text: "mail-password-changed-text",
        link: Some(("mail-password-changed-link", "/reset", None)),
        why: "mail-why-security",
    },
    Kind {
        template: "erased",
        subject: "mail-erased-subject",
        text: "mail-erased-text",
        link: Some(("mail-erased-link", "/verify", None)),
        why: "mail-why-erased",
    },
    Kind {
        template: "email-change",
        subject: "mail-email-change-subject",
        text: "mail-email-change-text",
        link: Some(("mail-email-change-link", "/account/email/", Some("token"))),
        why: "mail-why-entered",
    },
    Kind {
        template: "email-change-asked",
        subject: "mail-email-change-asked-subject",
        text: "mail-email-change-asked-text",
        link: Some(("mail-email-change-asked-link", "/account/password", None)),
        why: "mail-why-security",
    },
    Kind {
        template: "email-changed",
        subject: "mail-email-changed-subject",
        text: "mail-email-changed-text",
        link: None,
        why: "mail-why-security",
    },
    Kind {
        template: "certificate",
        subject: "mail-certificate-subject",
        text: "mail-certificate-text",
        link: Some((
            "mail-certificate-link",
            "/my/certificates/",
            Some("certificate"),
        )),
        why: "mail-why-certificate",
    },
    Kind {
        template: "certificate-participation",
        subject: "mail-certificate-subject",
        text: "mail-participation-text",
        link: Some((
            "mail-certificate-link",
            "/my/certificates/",
            Some("certificate"),
        )),
        why: "mail-why-certificate",
    },
    Kind {
        template: "certificate-revoked",
        subject: "mail-revoked-subject",
        text: "mail-revoked-text",
        link: Some(("mail-revoked-link", "/v/", Some("code"))),
        why: "mail-why-certificate-changed",
    },
    Kind {
        template: "certificate-replaced",
        subject: "mail-replaced-subject",
        text: "mail-replaced-text",
        link: Some((
            "mail-replaced-link",
            "/my/certificates/",
            Some("certificate"),
        )),
        why: "mail-why-certificate-changed",
    },
    Kind {
        template: "name-refused",
        subject: "mail-name-refused-subject",
        text: "mail-name-refused-text",
        link: Some((
            "mail-certificate-link",
            "/my/certificates/",
            Some("certificate"),
        )),
        why: "mail-why-certificate-changed",
    },
    Kind {
        template: "certificate-expires",
        subject: "mail-expires-subject",
        text: "mail-expires-text",
        link: Some((
            "mail-expires-link",
            "/my/certificates/",
            Some("certificate"),
        )),
        why: "mail-why-certificate-expires",
    },
    Kind {
        template: "certificate-renewed",
        subject: "mail-renewed-subject",
        text: "mail-renewed-text",
        link: Some((
            "mail-replaced-link",
            "/my/certificates/",
            Some("certificate"),
        )),
        why: "mail-why-certificate-changed",
    },
    Kind {
        template: "certificate-extended",
        subject: "mail-extended-subject",
        text: "mail-extended-text",
        link: Some((
            "mail-replaced-link",
            "/my/certificates/",
            Some("certificate"),
        )),
        why: "mail-why-certificate-changed",
    },
    Kind {
        template: "certificate-reissued",
        subject: "mail-reissued-subject",
        text: "mail-reissued-text",
        link: Some((
            "mail-replaced-link",
            "/my/certificates/",
            Some("certificate"),
        )),
        why: "mail-why-certificate-changed",
    },
    Kind {
        template: "sources-moved",
        subject: "mail-moved-subject",
        text: "mail-moved-text",
        link: Some(("mail-moved-link", "/my/certificates/", Some("certificate"))),
        why: "mail-why-moved",
    },
    Kind {
        template: "certificate-held",
        subject: "mail-held-subject",
        text: "mail-held-text",
        link: Some(("mail-revoked-link", "/v/", Some("code"))),
        why: "mail-why-certificate-changed",
    },
    Kind {
        template: "certificate-released",
        subject: "mail-released-subject",
        text: "mail-released-text",
        link: Some((
            "mail-certificate-link",
            "/my/certificates/",
            Some("certificate"),
        )),
        why: "mail-why-certificate-changed",
    },
];
