//! Files of real authors.
