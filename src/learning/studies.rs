//! Enrolments with their editions and standings, kept in memory for the pages that learners open
//! again and again.

use super::completion::{Completions, completions};
use super::enrolment::{Enrolment, NotTheirs, Study, enrolments};
use super::read::{Position, position};
use super::standing::Standing;
use crate::accounts::Learner;
use crate::base::{AccountId, Key};
use crate::courses::{Edition, Library};
use crate::db::{Conn, Error};
use moka::sync::Cache;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// How long a node may show progress that another node has seen growing.
const BELIEVED: Duration = Duration::from_secs(10);
const MOST: u64 = 20_000;

/// One enrolment with everything that its pages show.
#[derive(Debug, Clone)]
pub struct Studying {
    pub enrolment: Enrolment,
    pub edition: Arc<Edition>,
    pub completions: Completions,
    pub standing: Standing,
    pub position: Option<Position>,
}

impl Studying {
    /// Reads what belongs to an enrolment.
    pub fn read(conn: &mut Conn, library: &Library, enrolment: Enrolment) -> Result<Self, Error> {
        let edition = library.edition(conn, enrolment.edition)?;
        let completions = completions(conn, enrolment.id)?;
        Ok(Self {
            standing: Standing::of(&edition.content, &completions),
            position: position(conn, enrolment.id)?,
            completions,
            edition,
            enrolment,
        })
    }

    /// The proof that learning deeds ask for.
    pub fn study<'a>(&'a self, learner: &'a Learner) -> Result<Study<'a>, NotTheirs> {
        Study::new(learner, &self.enrolment, &self.edition)
    }
}

/// Account, partner's slug, course's slug.
type Name = (AccountId, Key, Key);

/// The cache. Cheap to clone. Whoever changes an enrolment forgets it here after the commit.
#[derive(Clone)]
pub struct Studies(Arc<Inner>);

struct Inner {
    cache: Cache<Name, Arc<Studying>>,
    /// Counts what was forgotten, so that a read from before a commit is not kept after it.
    changes: AtomicU64,
}

impl Default for Studies {
    fn default() -> Self {
        Self::new()
    }
}

impl Studies {
    /// An empty cache.
    pub fn new() -> Self {
        let cache = Cache::builder()
            .max_capacity(MOST)
            .time_to_live(BELIEVED)
            .build();
        Self(Arc::new(Inner {
            cache,
            changes: AtomicU64::new(0),
        }))
    }

    /// What is known without asking the database.
    pub fn known(&self, learner: &Learner, partner: &Key, course: &Key) -> Option<Arc<Studying>> {
        let name = (learner.id(), partner.clone(), course.clone());
        self.0.cache.get(&name)
    }

    /// The learner's newest enrolment in the course at this address, as its own edition names it;
    /// `None` if there is none.
    pub fn find(
        &self,
        conn: &mut Conn,
        library: &Library,
        learner: &Learner,
        (partner, course): (&Key, &Key),
    ) -> Result<Option<Arc<Studying>>, Error> {
        if let Some(known) = self.known(learner, partner, course) {
            return Ok(Some(known));
        }
        let before = self.0.changes.load(Ordering::SeqCst);
        for enrolment in enrolments(conn, learner.id())? {
            let edition = library.edition(conn, enrolment.edition)?;
            if &edition.content.partner != partner || &edition.content.slug != course {
                continue;
            }
            let found = Arc::new(Studying::read(conn, library, enrolment)?);
            let name = (learner.id(), partner.clone(), course.clone());
            self.0.cache.insert(name.clone(), Arc::clone(&found));
            if self.0.changes.load(Ordering::SeqCst) != before {
                self.0.cache.invalidate(&name);
            }
            return Ok(Some(found));
        }
        Ok(None)
    }

    /// Forgets every enrolment: many have changed at once; to be called after the commit.
    pub fn forget_all(&self) {
        self.0.changes.fetch_add(1, Ordering::SeqCst);
        self.0.cache.invalidate_all();
    }

    /// Forgets an enrolment that has changed; to be called after the commit.
    pub fn forget(&self, enrolment: &Enrolment, edition: &Edition) {
        self.0.changes.fetch_add(1, Ordering::SeqCst);
        let content = &edition.content;
        let name = (
            enrolment.account,
            content.partner.clone(),
            content.slug.clone(),
        );
        self.0.cache.invalidate(&name);
    }
}
