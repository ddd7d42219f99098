//! The people of every test: Ada and Bela learn, Chen writes for the test course's partner, Olu
//! operates. Each is made by the real deeds.

use super::person::Person;
use super::{Course, World};
use pmast::accounts::{
    self, Browser, Learner, LinkError, Operator, Password, PasswordHash, Registration, Token,
};
use pmast::base::{AccountId, Email, Language, PersonName, Timestamp};
use pmast::db::{Error, Tx};
use pmast::partners::{self, Role};
use std::sync::LazyLock;

/// The password of everybody.
pub const PASSWORD: &str = "lantern over quiet water 41";

/// Hashed once: it costs as much as a page.
static HASHED: LazyLock<PasswordHash> = LazyLock::new(|| {
    let password = Password::parse(PASSWORD).unwrap();
    let email = Email::parse("nobody@meadow.example").unwrap();
    accounts::hash(&password, &email, &PersonName::parse("No Body").unwrap()).unwrap()
});

/// Somebody signed in.
pub struct Player<'w> {
    pub person: Person<'w>,
    pub account: AccountId,
    pub learner: Learner,
}

impl World {
    /// Ada, who learns.
    pub fn ada(&self) -> Player<'_> {
        self.somebody("ada@meadow.example", "Ada Meadow")
    }

    /// Bela, who learns too.
    pub fn bela(&self) -> Player<'_> {
        self.somebody("bela@meadow.example", "Bela Brook")
    }

    /// Chen, an author at the partner of the course.
    pub fn chen(&self, course: &Course, olu: &Operator) -> Player<'_> {
        self.member("chen@harbour.example", Role::Author, course, olu)
    }

    /// Mina, who administers the partner of the course.
    pub fn mina(&self, course: &Course, olu: &Operator) -> Player<'_> {
        self.member("mina@harbour.example", Role::Admin, course, olu)
    }

    /// Olu, who operates the installation.
    pub fn olu(&self) -> (Player<'_>, Operator) {
        let (now, link, session) = (self.now(), self.token(), self.token());
        let registration = registration("olu@academy.example", "Olu Harbour");
        let browser = browser(&session);
        let claim = move |tx: &mut Tx| -> Result<_, accounts::ClaimError> {
            accounts::first_operator_link(tx, &link, now)?;
            accounts::claim_operator(tx, &link.hash(), &registration, &browser, now)
        };
        let signed_in = self.db.write_now(claim).unwrap();
        let player = self.player(&session, signed_in.account.id, &signed_in.learner);
        let learner = signed_in.learner.clone();
        let operator = self
            .db
            .read_now(|conn| accounts::operator(conn, &learner))
            .unwrap();
        (player, operator.unwrap())
    }

    fn member(&self, email: &str, role: Role, course: &Course, olu: &Operator) -> Player<'_> {
        let player = self.somebody(email, "Chen Harbour");
        let (by, now) = (olu.clone(), self.now());
        let pair = (course.partner.id, player.account);
        self.db
            .write_now(move |tx| partners::join(tx, &by, pair, role, now))
            .unwrap();
        player
    }

    /// Registers, confirms and signs in.
    pub fn somebody(&self, email: &str, name: &str) -> Player<'_> {
        let (now, link, session) = (self.now(), self.token(), self.token());
        let (registration, browser) = (registration(email, name), browser(&session));
        let join = move |tx: &mut Tx| -> Result<_, LinkError> {
            accounts::register(tx, &registration, &link, now)?;
            accounts::confirm(tx, &link.hash(), &browser, now)
        };
        let signed_in = self.db.write_now(join).unwrap();
        // The letter to confirm is somebody else's test.
        let letters = self.mailbox();
        assert_eq!(letters.len(), 1, "{letters:?}");
        self.player(&session, signed_in.account.id, &signed_in.learner)
    }

    /// The same person at another browser.
    pub fn another_device(&self, player: &Player<'_>) -> Player<'_> {
        let session = self.token();
        let (now, browser, id) = (self.now(), browser(&session), player.account);
        let enter = move |tx: &mut Tx| -> Result<_, accounts::SignInError> {
            let email = accounts::find(tx, id)?.map(|account| account.email);
            let email = email.ok_or(Error::Corrupt("no account".to_owned()))?;
            let known = accounts::credentials(tx, &email)?;
            let verified = accounts::verify(PASSWORD, known.as_ref());
            accounts::sign_in(
                tx,
                &verified.ok_or(accounts::SignInError::Changed)?,
                &browser,
                now,
            )
        };
        let signed_in = self.db.write_now(enter).unwrap();
        self.player(&session, signed_in.account.id, &signed_in.learner)
    }

    fn player(&self, session: &Token, account: AccountId, learner: &Learner) -> Player<'_> {
        let mut person = Person::stranger(self);
        person
            .cookies
            .insert("__Host-session".to_owned(), session.reveal());
        Player {
            person,
            account,
            learner: learner.clone(),
        }
    }

    fn token(&self) -> Token {
        Token::new(self.app.chance())
    }
}

fn registration(email: &str, name: &str) -> Registration {
    Registration {
        email: Email::parse(email).unwrap(),
        name: PersonName::parse(name).unwrap(),
        language: Language::En,
        password: HASHED.clone(),
        next: String::new(),
    }
}

fn browser(session: &Token) -> Browser {
    Browser {
        token: session.clone(),
        device: "Test browser".to_owned(),
    }
}

/// A later moment, for deeds that are told the time.
pub fn minutes_after(moment: Timestamp, minutes: i64) -> Timestamp {
    moment.plus_seconds(minutes * 60)
}
