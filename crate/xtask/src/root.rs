//! Where the repository is.

use std::path::{Path, PathBuf};

/// The workspace's root, from where this crate was compiled: build steps work from any directory.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("crate/xtask stands two levels below the root").to_path_buf()
}
