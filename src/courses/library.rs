//! Editions in memory: they never change, so they are read once.

use super::{Edition, edition, store};
use crate::base::{CourseId, EditionId, Key};
use crate::db::{Conn, Error};
use arc_swap::ArcSwapOption;
use std::sync::Arc;

/// Editions kept in memory at most; one is some hundred kilobytes.
const KEPT: u64 = 256;

/// The editions in use and the list of what is offered.
#[derive(Clone)]
pub struct Library {
    editions: moka::sync::Cache<EditionId, Arc<Edition>>,
    offers: Arc<ArcSwapOption<Vec<Offer>>>,
}

/// One course as offered now.
#[derive(Debug, Clone)]
pub struct Offer {
    pub course: CourseId,
    pub edition: Arc<Edition>,
}

impl Default for Library {
    fn default() -> Self {
        Self::new()
    }
}

impl Library {
    /// An empty library; it fills as it is asked.
    pub fn new() -> Self {
        Self {
            editions: moka::sync::Cache::new(KEPT),
            offers: Arc::new(ArcSwapOption::empty()),
        }
    }

    /// The edition with this id. A stored reference always has one; a missing one is a fault.
    pub fn edition(&self, conn: &mut Conn, id: EditionId) -> Result<Arc<Edition>, Error> {
        if let Some(known) = self.editions.get(&id) {
            return Ok(known);
        }
        let found = edition(conn, id)?
            .map(Arc::new)
            .ok_or_else(|| Error::Corrupt(format!("edition {id} is not in the database")))?;
        self.editions.insert(id, Arc::clone(&found));
        Ok(found)
    }

    /// The edition, if it is in memory already: no database, no waiting.
    pub fn known(&self, id: EditionId) -> Option<Arc<Edition>> {
        self.editions.get(&id)
    }

    /// What is offered now, by partner and course. Kept until [`Library::refresh`]; other nodes see
    /// a publication when they are told or started again.
    pub fn offers(&self, conn: &mut Conn) -> Result<Arc<Vec<Offer>>, Error> {
        if let Some(known) = self.offers.load_full() {
            return Ok(known);
        }
        let mut offers = Vec::new();
        for (course, id) in store::offers(conn)? {
            offers.push(Offer {
                course,
                edition: self.edition(conn, id)?,
            });
        }
        let order = |offer: &Offer| {
            let content = &offer.edition.content;
            (
                content.code.is_empty(),
                content.code.clone(),
                content.slug.clone(),
            )
        };
        offers.sort_by_key(order);
        let offers = Arc::new(offers);
        self.offers.store(Some(Arc::clone(&offers)));
        Ok(offers)
    }

    /// The offered edition of the course at this address.
    pub fn offered(
        &self,
        conn: &mut Conn,
        partner: &Key,
        course: &Key,
    ) -> Result<Option<Arc<Edition>>, Error> {
        let offers = self.offers(conn)?;
        Ok(offers
            .iter()
            .map(|offer| &offer.edition)
            .find(|edition| edition.content.partner == *partner && edition.content.slug == *course)
            .cloned())
    }

    /// Forgets the list of offers: something was published or withdrawn.
    pub fn refresh(&self) {
        self.offers.store(None);
    }
}
