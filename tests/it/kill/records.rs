//! What learners were told, held against the database that is left.

use super::learner::Ledger;
use diesel::connection::SimpleConnection as _;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection as _, QueryableByName, RunQueryDsl as _, SqliteConnection};
use std::collections::BTreeMap;
use std::path::Path;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    one: String,
    #[diesel(sql_type = Text)]
    two: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Holds the ledgers against the database; answers how many facts were compared.
pub(super) fn compare(data: &Path, ledgers: &[Ledger]) -> (usize, usize) {
    let path = data.join("pmast.sqlite");
    let mut conn = SqliteConnection::establish(&path.to_string_lossy()).unwrap();
    conn.batch_execute("PRAGMA query_only = ON").unwrap();
    let (mut saved, mut submitted) = (0, 0);
    for ledger in ledgers {
        for (place, answers) in &ledger.saved {
            let stored = responses(&mut conn, &id_of(place));
            for (item, choices) in answers {
                let found = stored
                    .get(item)
                    .unwrap_or_else(|| panic!("{place}: {item} is lost"));
                for choice in choices {
                    assert!(
                        found.contains(&format!("\"{choice}\"")),
                        "{place}: {item}: {found}"
                    );
                }
                saved += 1;
            }
        }
        for (place, receipt) in &ledger.submitted {
            let kept = text(
                &mut conn,
                &format!(
                    "SELECT coalesce(receipt, '') AS one, CAST(submitted_at AS TEXT) AS two FROM \
                 attempts WHERE lower(hex(id)) = '{}' AND submitted_at IS NOT NULL",
                    id_of(place)
                ),
            );
            assert_eq!(kept.len(), 1, "{place}: the submission is lost");
            let plain = |text: &str| text.replace('-', "");
            assert_eq!(plain(&kept[0].one), plain(receipt), "{place}");
            submitted += 1;
        }
        let known = ledger.saved.len();
        let attempts = attempts_beside(&mut conn, ledger);
        // One more may have been begun whose answer never came back.
        assert!(
            attempts <= known + 1,
            "{attempts} attempts, {known} were told of"
        );
    }
    for nothing in [
        "SELECT count(*) AS count FROM (SELECT 1 FROM certificates WHERE succeeds IS NULL \
         GROUP BY enrolment_id HAVING count(*) > 1)",
        "SELECT count(*) AS count FROM (SELECT 1 FROM attempts GROUP BY enrolment_id, quiz, number \
         HAVING count(*) > 1)",
        "SELECT count(*) AS count FROM (SELECT 1 FROM attempts WHERE receipt IS NOT NULL \
         GROUP BY receipt HAVING count(*) > 1)",
    ] {
        assert_eq!(count(&mut conn, nothing), 0, "{nothing}");
    }
    let seen = ledgers
        .iter()
        .map(|ledger| ledger.certificates.len())
        .sum::<usize>();
    let made = count(&mut conn, "SELECT count(*) AS count FROM certificates");
    assert!(
        made >= i64::try_from(seen).unwrap(),
        "{seen} certificates were seen, {made} are there"
    );
    (saved, submitted)
}

fn text(conn: &mut SqliteConnection, sql: &str) -> Vec<Row> {
    diesel::sql_query(sql).load(conn).unwrap()
}

fn count(conn: &mut SqliteConnection, sql: &str) -> i64 {
    let row: Count = diesel::sql_query(sql).get_result(conn).unwrap();
    row.count
}

fn id_of(place: &str) -> String {
    place
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .replace('-', "")
}

fn responses(conn: &mut SqliteConnection, attempt: &str) -> BTreeMap<String, String> {
    let rows = text(
        conn,
        &format!(
            "SELECT item AS one, response AS two FROM responses WHERE lower(hex(attempt_id)) = '{attempt}'"
        ),
    );
    rows.into_iter().map(|row| (row.one, row.two)).collect()
}

/// How many attempts the owner of this ledger has in the database.
fn attempts_beside(conn: &mut SqliteConnection, ledger: &Ledger) -> usize {
    let Some(place) = ledger.saved.keys().next() else {
        return 0;
    };
    let of_owner = format!(
        "SELECT count(*) AS count FROM attempts WHERE enrolment_id = (SELECT enrolment_id FROM \
         attempts WHERE lower(hex(id)) = '{}')",
        id_of(place)
    );
    usize::try_from(count(conn, &of_owner)).unwrap()
}
