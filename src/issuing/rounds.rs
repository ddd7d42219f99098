//! Credentials signed apart from the award, a batch at a time: what was left out, and what a
//! condemned key had signed. Each batch is a transaction of its own, so that learners' writes pass
//! between and an interruption loses nothing.

use super::write::{write_awarding, write_awarding_now};
use crate::app::App;
use crate::base::CertificateId;
use crate::certificates::{self, Anew, Left};
use crate::credentials::Owner;
use crate::db::{Conn, Error};

/// Certificates in one batch: a quarter of a second of signing, some milliseconds of writing.
const BATCH: u32 = 32;

/// What one batch did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    /// Certificates looked at.
    pub seen: u32,
    /// Credentials signed.
    pub signed: u32,
    /// From where the next batch goes on.
    pub last: CertificateId,
}

/// What one batch did with the credentials of a condemned key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewed {
    /// Certificates looked at.
    pub seen: u32,
    /// Credentials signed anew.
    pub signed: u32,
    /// Those that could not be; the rest was settled meanwhile.
    pub left: Vec<Left>,
    /// From where the next batch goes on.
    pub last: CertificateId,
}

/// Signs the next certificates after `after` that stand without a credential; `None`: there are no
/// more.
pub async fn sign_missing(app: &App, after: Option<CertificateId>) -> Result<Option<Late>, Error> {
    let look = move |conn: &mut Conn| certificates::unsigned(conn, after, BATCH);
    let batch = app.db.read_slowly(look).await?;
    let Some(last) = batch.last().copied() else {
        return Ok(None);
    };
    let (seed, now) = (app.chance(), app.now());
    let seen = batch.len();
    let signed = write_awarding(app, move |tx, scribe| {
        let mut signed = 0;
        for id in &batch {
            let chance = certificates::chance_of(&seed, id.as_bytes());
            let is_signed = certificates::sign_missing(tx, scribe, *id, chance, now)?;
            signed += u32::from(is_signed);
        }
        Ok::<_, Error>(signed)
    });
    Ok(Some(Late {
        seen: u32::try_from(seen).unwrap_or(u32::MAX),
        signed: signed.await?,
        last,
    }))
}

/// Signs anew the next certificates after `after` whose credential a condemned key signed, and sets
/// the old places; `None`: there are no more.
pub fn sign_anew(
    app: &App,
    (owner, kid): (Owner, &str),
    after: Option<CertificateId>,
) -> Result<Option<Renewed>, Error> {
    let look = |conn: &mut Conn| certificates::signed_with(conn, (owner, kid), after, BATCH);
    let batch = app.db.read_now(look)?;
    let Some(last) = batch.last().copied() else {
        return Ok(None);
    };
    let (seed, now, kid) = (app.chance(), app.now(), kid.to_owned());
    let seen = batch.len();
    let (signed, left) = write_awarding_now(app, move |tx, scribe| {
        let (mut signed, mut left) = (0, Vec::new());
        for id in &batch {
            let chance = certificates::chance_of(&seed, id.as_bytes());
            match certificates::sign_anew(tx, scribe, (*id, &kid), chance, now)? {
                Anew::Signed => signed += 1,
                Anew::Settled => {}
                Anew::Left(one) => left.push(one),
            }
        }
        Ok::<_, Error>((signed, left))
    })?;
    Ok(Some(Renewed {
        seen: u32::try_from(seen).unwrap_or(u32::MAX),
        signed,
        left,
        last,
    }))
}
