//! The papers that were handed out.

use crate::base::{CertificateId, Digest, VerificationCode};
use crate::certificates::ERASED_FORMAT;
use crate::certificates::handed_out::{HandedOut, PaperRow};
use crate::db::db_fns;
use crate::db::schema::{certificate_papers, certificates};
use diesel::prelude::*;

/// With its seal.
type SealedPaper = (HandedOut<CertificateId>, Vec<u8>);

db_fns! {
    // Those among them whose holder was not erased.
    pub(in crate::certificates) fn with_name(conn, ids: &[CertificateId]) -> Vec<CertificateId> {
        certificates::table
            .filter(certificates::id.eq_any(ids.to_vec()))
            .filter(certificates::format.ne(i64::from(ERASED_FORMAT)))
            .select(certificates::id)
            .load(conn)
    }

    // 0 where it stands there already.
    pub(in crate::certificates) fn insert_paper(
        conn,
        paper: &HandedOut<CertificateId>,
        seal: &[u8],
    ) -> usize {
        diesel::insert_into(certificate_papers::table)
            .values((
                certificate_papers::certificate_id.eq(paper.of),
                certificate_papers::digest.eq(paper.digest),
                certificate_papers::size.eq(paper.size),
                certificate_papers::made_at.eq(paper.made_at),
                certificate_papers::seal.eq(seal),
            ))
            .on_conflict_do_nothing()
            .execute(conn)
    }

    // One query, so that a number which is not shown costs what a number costs that is not there.
    pub(in crate::certificates) fn paper_of_code(
        conn,
        code: &VerificationCode,
        digest: Digest,
    ) -> Option<SealedPaper> {
        let row: Option<PaperRow<CertificateId>> = certificate_papers::table
            .inner_join(certificates::table)
            .filter(certificates::code.eq(code.as_str()))
            .filter(certificate_papers::digest.eq(digest))
            .select(certificate_papers::all_columns)
            .first(conn)
            .optional()?;
        Ok(row.map(HandedOut::of_row))
    }

    pub(in crate::certificates) fn papers_of(conn, id: CertificateId) -> Vec<SealedPaper> {
        let rows: Vec<PaperRow<CertificateId>> = certificate_papers::table
            .filter(certificate_papers::certificate_id.eq(id))
            .order(certificate_papers::digest.asc())
            .load(conn)?;
        Ok(rows.into_iter().map(HandedOut::of_row).collect())
    }
}
