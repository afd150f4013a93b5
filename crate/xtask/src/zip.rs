//! A zip that depends on its content only: sorted names, one fixed time, one compression, no attributes of the machine.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

pub(crate) fn run(folder: &Path, out: &Path) -> anyhow::Result<String> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let mut named = files.iter().map(|file| Ok((name(folder, file)?, file))).collect::<anyhow::Result<Vec<_>>>()?;
    named.sort();
    if named.is_empty() {
        bail!("{} holds no file", folder.display());
    }
    let target = fs::File::create(out).with_context(|| format!("cannot write {}", out.display()))?;
    let mut zip = ZipWriter::new(target);
    // 1980-01-01 is the earliest time the format knows.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, file) in &named {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(&fs::read(file).with_context(|| format!("cannot read {}", file.display()))?)?;
    }
    zip.finish()?;
    Ok(format!("wrote {} ({} files)", out.display(), named.len()))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            collect(&entry.path(), files)?;
        } else if kind.is_file() {
            files.push(entry.path());
        } else {
            bail!("{} is neither a file nor a folder", entry.path().display());
        }
    }
    Ok(())
}

/// The name inside the zip: relative, with slashes.
fn name(folder: &Path, file: &Path) -> anyhow::Result<String> {
    let relative = file.strip_prefix(folder).context("a collected file stands below its folder")?;
    let parts = relative.iter().map(|part| part.to_str().with_context(|| format!("{} is not UTF-8", file.display())));
    Ok(parts.collect::<anyhow::Result<Vec<_>>>()?.join("/"))
}
