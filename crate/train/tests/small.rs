//! The whole way from marked text to a model, on a little of the project's own text: what is written is read again by the trainer itself.

use std::path::{Path, PathBuf};
use std::process::Command;

fn train(out: &str, seed: &str) -> Vec<u8> {
    let out: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(out);
    let status = Command::new(env!("CARGO_BIN_EXE_scrim-train"))
        .args(["--small", "--seed", seed, "--out"])
        .arg(&out)
        .output()
        .expect("the trainer was built with this test");
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
    std::fs::read(&out).expect("the trainer wrote its file")
}

#[test]
fn the_same_text_and_seed_give_the_same_bytes() {
    let first = train("names-1.bin", "1");
    // The net's table alone: a row has a scale and 48 numbers of half a byte.
    assert!(first.len() > 25 << 14, "{} bytes", first.len());
    assert!(first == train("names-2.bin", "1"), "the same seed");
    assert!(first != train("names-3.bin", "2"), "another seed");
}
