//! Certificates a page at a time: who goes through many must not hold them all.

/// The first ids that a query finds after one of them, or from the beginning, in their order. A
/// macro, because a query is of another type on each database; `$id` is the column they stand in.
macro_rules! page_of_ids {
    ($query:expr, $id:expr, ($after:expr, $limit:expr), $conn:expr) => {{
        let query = $query.order($id.asc()).select($id).limit($limit);
        match $after {
            None => query.load($conn),
            Some(after) => query.filter($id.gt(after)).load($conn),
        }
    }};
}

pub(super) use page_of_ids;
