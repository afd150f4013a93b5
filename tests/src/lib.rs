//! Suites that cross crates; each stands in `suites/`.
