//! The TypeScript side of the message contract, in one file.
//!
//! Starts at the four message enums and follows every type they mention, so that a new type needs no line here.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use scrim_wire::{ADMIN_PORT, AdminEvent, AdminRequest, PAGE_PORT, PageEvent, PageRequest, VERSION};
use ts_rs::{Config, TS, TypeVisitor};

use crate::generated::{Mode, put};

const PATH: &str = "extension/src/shared/protocol.gen.ts";

pub(crate) fn run(mode: Mode) -> anyhow::Result<String> {
    put(PATH, &render(), mode, "types")
}

fn render() -> String {
    let mut out = String::from("// Generated from crate/wire by `cargo run -p scrim-xtask -- types`. Do not edit.\n");
    let _ = write!(
        out,
        "\n/** Raised whenever either side could misread the other. */\nexport const VERSION = {VERSION};\n\
         \n/** Name of the port a card connects on. */\nexport const PAGE_PORT = '{PAGE_PORT}';\n\
         \n/** Name of the port the extension's own pages connect on. */\nexport const ADMIN_PORT = '{ADMIN_PORT}';\n"
    );
    // Numbers of 64 bits cross as JavaScript numbers: serde-wasm-bindgen makes no bigint unless told to.
    let config = Config::new().with_large_int("number");
    let mut declared = Declared { config, types: BTreeMap::new() };
    declared.visit::<PageRequest>();
    declared.visit::<PageEvent>();
    declared.visit::<AdminRequest>();
    declared.visit::<AdminEvent>();
    out.extend(declared.types.into_values());
    out
}

/// Declares every type once. By name: the order in which ts-rs walks a type changes from one compilation to the next.
struct Declared {
    config: Config,
    types: BTreeMap<String, String>,
}

impl TypeVisitor for Declared {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.types.contains_key(&name) {
                return;
            }
            let docs = readable(&T::docs().unwrap_or_default());
            self.types.insert(name, format!("\n{docs}export {}\n", readable(&T::decl(&self.config))));
        }
        // Vec<T> and Option<T> have no declaration of their own but lead to types that have.
        T::visit_generics(self);
        T::visit_dependencies(self);
    }
}

/// One line per field and per variant, comments on one line, and no rustdoc links: people read this file.
fn readable(declaration: &str) -> String {
    let one_line = declaration.replace("/**\n * ", "/** ").replace("\n */\n", " */\n");
    let unlinked = one_line.replace("[`crate::", "`").replace("[`", "`").replace("`]", "`");
    let variants = unlinked.replace(" = { \"kind\": ", " =\n| { kind: ").replace(" | { \"kind\": ", "\n| { kind: ");
    let mut lines = variants.lines().map(str::trim_end);
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push_str(if line.starts_with('|') || line.starts_with(" *") { "\n  " } else { "\n    " });
        out.push_str(line);
    }
    if declaration.ends_with('\n') {
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_and_every_type_it_mentions_is_declared_once() {
        let text = render();
        for name in
            ["PageRequest", "PageEvent", "AdminRequest", "AdminEvent", "FailureCode", "MarkView", "SettingsForm"]
        {
            assert_eq!(text.matches(&format!("export type {name} =")).count(), 1, "{name}");
        }
        assert!(!text.contains("bigint"));
    }
}
