//! `pmast keys`: the signing keys of partners and of the installation.

use super::{Failure, out};
use crate::app::{App, Clock};
use crate::base::Key;
use crate::certificates;
use crate::config::Config;
use crate::credentials::{self, Keeper, KeyRecord, NewSecret, Owner, Purpose};
use crate::db::Conn;
use crate::issuing;
use crate::partners;
use anyhow::{Context as _, bail};
use std::process::ExitCode;

/// How the command line names the installation itself.
const INSTALLATION: &str = "installation";

/// Look at and change the keys that sign credentials and status lists
#[derive(clap::Args)]
pub(super) struct Keys {
    #[command(subcommand)]
    deed: Deed,
}

#[derive(clap::Subcommand)]
enum Deed {
    /// Print every key an owner ever had, compromised ones included
    List {
        /// The slug of a partner, or `installation`; all partners when left out
        owner: Option<String>,
    },
    /// The keys that sign papers, off until one is switched on
    Paper(super::paper_keys::PaperKeys),
    /// Publish the next key now; it signs in a day
    Rotate {
        /// The slug of a partner, or `installation`
        owner: String,
        /// `credential`, `status` or `jwt`
        purpose: String,
    },
    /// Let a key that was rotated away sign no more; what it signed goes on verifying
    Retire {
        /// The slug of a partner, or `installation`
        owner: String,
        /// The name of the key, as `list` prints it
        key: String,
    },
    /// Take a key that somebody else may hold out of the DID document; a new one signs at once, and
    /// everything the key had signed is signed anew. May be interrupted and run again
    Compromised {
        /// The slug of a partner, or `installation`
        owner: String,
        /// The name of the key, as `list` prints it
        key: String,
    },
}

impl Keys {
    pub(super) fn run(&self, config: Config) -> Result<ExitCode, Failure> {
        let db = super::open_ready(&config)?;
        let app = App::new(config, db, Clock::System)?;
        match &self.deed {
            Deed::List { owner } => list(&app, owner.as_deref())?,
            Deed::Paper(paper) => paper.run(&app)?,
            Deed::Rotate { owner, purpose } => rotate(&app, owner, purpose)?,
            Deed::Retire { owner, key } => retire(&app, owner, key)?,
            Deed::Compromised { owner, key } => condemn(&app, owner, key)?,
        }
        app.db.close();
        Ok(ExitCode::SUCCESS)
    }
}

/// Whose keys the command line means.
pub(super) fn owner(app: &App, named: &str) -> Result<Owner, Failure> {
    if named == INSTALLATION {
        return Ok(Owner::Installation);
    }
    let slug = Key::parse(named).with_context(|| format!("`{named}` is no slug"))?;
    let partner = app
        .db
        .read_now(|conn| partners::find_by_slug(conn, &slug))?
        .with_context(|| format!("there is no partner `{slug}`"))?;
    Ok(Owner::Partner(partner.id))
}

fn list(app: &App, named: Option<&str>) -> Result<(), Failure> {
    let owners = match named {
        Some(named) => vec![(named.to_owned(), owner(app, named)?)],
        None => {
            let partners = app.db.read_now(partners::all)?.into_iter();
            let partners = partners.map(|partner| (partner.slug.to_string(), partner.id));
            let mut all = vec![(INSTALLATION.to_owned(), Owner::Installation)];
            all.extend(partners.map(|(slug, id)| (slug, Owner::Partner(id))));
            all
        }
    };
    for (named, owner) in owners {
        let vault = app.keyring.vault();
        let read = |conn: &mut Conn| credentials::Keys::read(conn, vault, owner);
        let keys = app.db.read_now(read)?;
        for key in keys.history() {
            out::say(&format!("{named} {}", line(key)));
        }
        for key in keys.foreign() {
            out::say(&format!("{named} {} does not open", line(key)));
        }
    }
    Ok(())
}

fn line(key: &KeyRecord) -> String {
    let mut line = format!(
        "{} {} {} made {} signs from {}",
        key.kid,
        key.purpose.word(),
        key.algorithm.word(),
        key.made_at,
        key.active_from
    );
    for (word, moment) in [
        ("retired", key.retired_at),
        ("compromised", key.compromised_at),
    ] {
        if let Some(moment) = moment {
            line.push_str(&format!(" {word} {moment}"));
        }
    }
    line
}

/// Made before the transaction: an RSA key takes a second.
fn secret(app: &App, purpose: Purpose) -> Result<NewSecret, Failure> {
    NewSecret::of(purpose, app.chance()).context("the key could not be made")
}

fn rotate(app: &App, named: &str, purpose: &str) -> Result<(), Failure> {
    let owner = owner(app, named)?;
    let purpose = Purpose::parse(purpose)
        .with_context(|| format!("`{purpose}` is none of credential, status, jwt"))?;
    let (vault, secret, now) = (
        app.keyring.vault().clone(),
        secret(app, purpose)?,
        app.now(),
    );
    let made = app.db.write_now(move |tx| {
        let by = Keeper::machine();
        credentials::rotate(tx, (&vault, &secret), (owner, purpose), &by, now)
    })?;
    out::say(&format!("{named} {}", line(&made)));
    Ok(())
}

fn retire(app: &App, named: &str, kid: &str) -> Result<(), Failure> {
    let (owner, now) = (owner(app, named)?, app.now());
    let retired = kid.to_owned();
    app.db
        .write_now(move |tx| credentials::retire(tx, (owner, &retired), &Keeper::machine(), now))?;
    out::say(&format!("{named} {kid} signs no more"));
    Ok(())
}

fn condemn(app: &App, named: &str, kid: &str) -> Result<(), Failure> {
    let owner = owner(app, named)?;
    let known = app.db.read_now(|conn| credentials::history(conn, owner))?;
    let Some(known) = known.into_iter().find(|key| key.kid == kid) else {
        bail!("{named} has no key `{kid}`");
    };
    let (vault, secret, now) = (
        app.keyring.vault().clone(),
        secret(app, known.purpose)?,
        app.now(),
    );
    let purpose = known.purpose;
    let next = app.db.write_now(move |tx| {
        let by = Keeper::machine();
        credentials::condemn(tx, (&vault, &secret), (owner, &known.kid), &by, now)
    })?;
    out::say(&format!("{named} {kid} is trusted no more"));
    out::say(&format!("{named} {}", line(&next)));
    app.keyring.forget(owner);
    if purpose == Purpose::Credential {
        let signed = sign_anew(app, (owner, kid))?;
        out::say(&format!("{signed} credentials were signed anew"));
    }
    Ok(())
}

/// Signs anew what the key had signed and revokes the old credentials. May be interrupted and run
/// again at any moment: what is done stays done.
fn sign_anew(app: &App, (owner, kid): (Owner, &str)) -> Result<u64, Failure> {
    let total = app
        .db
        .read_now(|conn| certificates::count_signed_with(conn, owner, kid))?;
    let mut bar = out::Bar::of(total);
    let (mut after, mut seen, mut signed, mut left) = (None, 0, 0, Vec::new());
    while let Some(batch) = issuing::sign_anew(app, (owner, kid), after)? {
        after = Some(batch.last);
        seen += u64::from(batch.seen);
        signed += u64::from(batch.signed);
        left.extend(batch.left);
        bar.reach(seen);
    }
    drop(bar);
    for one in &left {
        out::complain(&one.to_string());
    }
    if !left.is_empty() {
        bail!(
            "{signed} credentials were signed anew and {} not, for the reasons above; run this \
             again when they are gone",
            left.len()
        );
    }
    Ok(signed)
}

/// Every partner can sign: makes the keys that are missing, and answers how many. A row that does
/// not open is not missing: under another seal key than that of before nothing is to be made.
pub(super) fn make_missing(app: &App) -> Result<u64, Failure> {
    let mut made = 0;
    for partner in app.db.read_now(partners::all)? {
        let owner = Owner::Partner(partner.id);
        let known = app.db.read_now(|conn| credentials::history(conn, owner))?;
        for purpose in [Purpose::Credential, Purpose::Status] {
            let is_usable = |key: &KeyRecord| {
                key.purpose == purpose && key.is_trusted() && key.retired_at.is_none()
            };
            if known.iter().any(is_usable) {
                continue;
            }
            let (vault, secret, now) = (
                app.keyring.vault().clone(),
                secret(app, purpose)?,
                app.now(),
            );
            app.db.write_now(move |tx| {
                let by = Keeper::machine();
                credentials::make_first(tx, (&vault, &secret), (owner, purpose), &by, now)
            })?;
            made += 1;
        }
        app.keyring.forget(owner);
    }
    Ok(made)
}
