//! `pmast keys paper`: the keys that sign papers.

use super::keys::owner;
use super::{Failure, out};
use crate::app::App;
use crate::base::PaperKeyId;
use crate::certificates::pdf::{Chain, KeyKind, KeyOrder, MadeKeys, from_pem, make_keys, pem};
use crate::certificates::signing::{self, NewPaperKey, Origin, PaperKey};
use crate::credentials::{Keeper, Owner};
use crate::{certificates, partners};
use anyhow::{Context as _, bail};
use std::path::{Path, PathBuf};

/// Look at and change the keys that sign papers (PAdES)
#[derive(clap::Args)]
pub(super) struct PaperKeys {
    #[command(subcommand)]
    deed: Deed,
}

#[derive(clap::Subcommand)]
enum Deed {
    /// Print every key that ever signed papers
    List,
    /// Make a root and a signing key, and sign papers issued from now on
    Make {
        /// The slug of a partner, or `installation`
        owner: String,
        /// `ecdsa-p256` or `rsa-3072`
        #[arg(long, default_value = "ecdsa-p256")]
        kind: String,
        /// A new folder for the root and its secret key, which belong in a safe
        #[arg(long)]
        to: PathBuf,
    },
    /// Take a key and its chain of certificates, and sign papers issued from now on
    Import {
        /// The slug of a partner, or `installation`
        owner: String,
        /// The secret key: PKCS#8, PEM, not encrypted
        #[arg(long)]
        key: PathBuf,
        /// The certificates: PEM, the signer's first, each issued by the next
        #[arg(long)]
        chain: PathBuf,
    },
    /// Sign no papers issued from now on; those of before are signed as they were
    Off {
        /// The slug of a partner, or `installation`
        owner: String,
    },
    /// End a key that somebody else may hold: it signs nothing any more
    Compromised {
        /// The key, as `list` prints it
        key: String,
    },
}

impl PaperKeys {
    pub(super) fn run(&self, app: &App) -> Result<(), Failure> {
        match &self.deed {
            Deed::List => list(app),
            Deed::Make { owner, kind, to } => make(app, owner, (kind, to)),
            Deed::Import { owner, key, chain } => import(app, owner, (key, chain)),
            Deed::Off { owner } => off(app, owner),
            Deed::Compromised { key } => compromised(app, key),
        }
    }
}

fn list(app: &App) -> Result<(), Failure> {
    let keys = app.db.read_now(signing::paper_keys)?;
    if keys.is_empty() {
        out::say("papers are not signed");
    }
    for key in keys {
        let owner = named(app, key.owner)?;
        out::say(&format!("{owner} {}", line(&key)));
    }
    Ok(())
}

/// As the command line names an owner.
fn named(app: &App, owner: Owner) -> Result<String, Failure> {
    let Owner::Partner(id) = owner else {
        return Ok(owner.to_string());
    };
    let partner = app.db.read_now(|conn| partners::find(conn, id))?;
    Ok(partner.map_or_else(|| id.to_string(), |partner| partner.slug.to_string()))
}

fn line(key: &PaperKey) -> String {
    let mut line = format!(
        "{} {} {} signs what was issued from {}",
        key.id,
        key.kind.word(),
        key.origin.word(),
        key.on_from
    );
    for (word, moment) in [("until", key.off_at), ("compromised", key.distrusted_at)] {
        if let Some(moment) = moment {
            line.push_str(&format!(" {word} {moment}"));
        }
    }
    match key.last_day() {
        Some(day) => line.push_str(&format!(" (its certificate ends on {day})")),
        None => line.push_str(" (its certificates cannot be read)"),
    }
    line
}

fn make(app: &App, named: &str, (kind, to): (&str, &Path)) -> Result<(), Failure> {
    let owner = owner(app, named)?;
    let kind = KeyKind::parse(kind)
        .with_context(|| format!("`{kind}` is none of ecdsa-p256, rsa-3072"))?;
    let organisation = organisation(app, owner)?;
    let made = make_keys(KeyOrder {
        kind,
        organisation: &organisation,
        from: certificates::moment(app.now()),
        root_years: 20,
        signer_years: 5,
        chance: app.chance(),
    })?;
    // Before the key is switched on: a root that was lost could never sign the next.
    keep(to, &made)?;
    let chain = Chain::from_der(vec![made.signer.clone(), made.root.clone()])?;
    switch_on(app, (named, owner), &made.signer_key, (chain, Origin::Made))?;
    out::say(&format!(
        "{}: put the root's secret key in a safe, and delete it here",
        to.display()
    ));
    Ok(())
}

/// Who signs, in English: certificates of keys have one language.
fn organisation(app: &App, owner: Owner) -> Result<String, Failure> {
    let Owner::Partner(id) = owner else {
        return Ok(app.config.house_name.clone());
    };
    let partner = app.db.read_now(|conn| partners::find(conn, id))?;
    let partner = partner.context("the partner is gone")?;
    Ok(partner
        .profile
        .name_in(crate::base::Language::En)
        .1
        .to_owned())
}

fn keep(folder: &Path, made: &MadeKeys) -> Result<(), Failure> {
    let shown = folder.display();
    std::fs::create_dir(folder).with_context(|| format!("{shown} cannot be made anew"))?;
    for (name, label, bytes) in [
        ("root.pem", "CERTIFICATE", &made.root),
        ("signer.pem", "CERTIFICATE", &made.signer),
        ("root-key.pem", "PRIVATE KEY", &made.root_key),
    ] {
        crate::app::write_secret(&folder.join(name), &pem(label, bytes))
            .with_context(|| format!("{shown}/{name} cannot be written"))?;
    }
    Ok(())
}

fn import(app: &App, named: &str, (key, chain): (&Path, &Path)) -> Result<(), Failure> {
    let owner = owner(app, named)?;
    let read = |path: &Path| {
        std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
    };
    let key = zeroize::Zeroizing::new(read(key)?);
    let secret = from_pem("PRIVATE KEY", &key).map(zeroize::Zeroizing::new);
    let secret = secret.context("the key is no unencrypted PKCS#8 in PEM (BEGIN PRIVATE KEY)")?;
    let chain = Chain::from_pem(&read(chain)?)?;
    switch_on(app, (named, owner), &secret, (chain, Origin::Imported))
}

fn switch_on(
    app: &App,
    (named, owner): (&str, Owner),
    secret: &[u8],
    chain: (Chain, Origin),
) -> Result<(), Failure> {
    let key = NewPaperKey::new(secret, chain, app.chance())?;
    let (vault, now, id) = (app.keyring.vault().clone(), app.now(), key.id);
    app.db.write_now(move |tx| {
        signing::switch_on(tx, (&vault, &key), owner, &Keeper::machine(), now)
    })?;
    out::say(&format!("{named} {id} signs papers issued from now on"));
    Ok(())
}

fn off(app: &App, named: &str) -> Result<(), Failure> {
    let (owner, now) = (owner(app, named)?, app.now());
    let was_on = app
        .db
        .write_now(move |tx| signing::switch_off(tx, owner, &Keeper::machine(), now))?;
    out::say(&match was_on {
        true => format!("{named}: papers issued from now on are not signed"),
        false => format!("{named}: no key was on"),
    });
    Ok(())
}

fn compromised(app: &App, key: &str) -> Result<(), Failure> {
    let id = PaperKeyId::parse(key).with_context(|| format!("`{key}` is no key of `list`"))?;
    let now = app.now();
    let is_known = app
        .db
        .write_now(move |tx| signing::distrust(tx, id, &Keeper::machine(), now))?;
    if !is_known {
        bail!("there is no key {id}");
    }
    out::say(&format!("{id} signs nothing any more"));
    Ok(())
}
