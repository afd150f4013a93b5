//! The budgets of a built extension: bytes, permissions, and that no test hook is in it.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, bail, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

/// Bytes of the module after gzip; what a person downloads of it.
const MODULE_GZIP: usize = 840 * 1000;

/// Bytes of the model of names: raw, and after gzip.
const NAMES: [usize; 2] = [2000 * 1000, 1400 * 1000];

/// Bytes of content.js: it is parsed on every page a person asks about.
const CONTENT_RAW: usize = 250 * 1000;

/// Everything the extension may ask for at installation.
const PERMISSIONS: [&str; 5] = ["activeTab", "scripting", "storage", "contextMenus", "identity"];

/// `scrim_web::TRAP`: stands in the module only when it was built with `scrim-web/trap-hook`.
const HOOK: &[u8] = b"scrim-test-trap-please";

pub(crate) fn run(dist: &Path) -> anyhow::Result<String> {
    let module = read(&dist.join("engine_bg.wasm"))?;
    let packed = gzip(&module)?;
    ensure!(packed <= MODULE_GZIP, "engine_bg.wasm: {packed} bytes after gzip, {MODULE_GZIP} allowed");
    ensure!(!holds_hook(&module), "engine_bg.wasm holds the test hook: it was built with scrim-web/trap-hook");
    let names = read(&dist.join("names.bin"))?;
    let sizes = [names.len(), gzip(&names)?];
    ensure!(
        sizes[0] <= NAMES[0] && sizes[1] <= NAMES[1],
        "names.bin: {sizes:?} bytes, raw and after gzip; {NAMES:?} allowed"
    );
    let content = read(&dist.join("content.js"))?.len();
    ensure!(content <= CONTENT_RAW, "content.js: {content} bytes, {CONTENT_RAW} allowed");
    permissions(&serde_json::from_slice(&read(&dist.join("manifest.json"))?)?)?;
    Ok(format!("module {} bytes, {packed} after gzip; content.js {content} bytes", module.len()))
}

fn permissions(manifest: &Value) -> anyhow::Result<()> {
    ensure!(manifest["permissions"] == json!(PERMISSIONS), "permissions are {}", manifest["permissions"]);
    for key in ["host_permissions", "content_scripts", "web_accessible_resources", "externally_connectable"] {
        if let Some(value) = manifest.get(key) {
            bail!("the manifest asks for {key}: {value}");
        }
    }
    Ok(())
}

/// Bytes after gzip at its best level.
fn gzip(bytes: &[u8]) -> anyhow::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn holds_hook(module: &[u8]) -> bool {
    module.windows(HOOK.len()).any(|window| window == HOOK)
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_permission_more_is_refused() {
        assert!(permissions(&json!({ "permissions": PERMISSIONS })).is_ok());
        assert!(
            permissions(
                &json!({ "permissions": ["activeTab", "scripting", "storage", "contextMenus", "identity", "tabs"] })
            )
            .is_err()
        );
        assert!(permissions(&json!({ "permissions": PERMISSIONS, "host_permissions": ["<all_urls>"] })).is_err());
    }

    #[test]
    fn the_hooks_marker_is_seen_anywhere_in_a_module() {
        assert!(holds_hook(b"\0asm....scrim-test-trap-please...."));
        assert!(!holds_hook(b"\0asm............"));
    }
}
