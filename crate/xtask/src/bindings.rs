//! The module as it ships: the glue between it and JavaScript, by wasm-bindgen as a library, at the version Cargo.lock pins; then its panics
//! are made one, their places blanked, and its functions put in order.
//!
//! The glue can start the module anew: a trapped instance is never called again (`__wbg_reset_state`, exported), and objects,
//! closures and pending promises of the dropped instance throw instead of touching the new one. That is what lets a
//! question fail closed and the next one work.

use std::fs;
use std::path::Path;

use anyhow::Context;
use wasm_bindgen_cli_support::Bindgen;

use crate::root::root;
use crate::{order, panics};

pub(crate) fn run(wasm: &Path, out: &Path) -> anyhow::Result<String> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name("engine")
        .typescript(true)
        // Names and producers help nobody in a released module and are a fifth of its bytes.
        .remove_name_section(true)
        .remove_producers_section(true)
        .reset_state_function(true)
        // The background says where the module lies; a guess from import.meta.url would be one more way to load it.
        .omit_default_module_path(true);
    bindgen.web(true)?.generate(out).with_context(|| format!("cannot bind {}", wasm.display()))?;
    let path = out.join("engine_bg.wasm");
    let module = fs::read(&path)?;
    let module = panics::calls::joined(&module, &panics::places(&module)?)?;
    let module = panics::blanked(module, root().as_os_str().as_encoded_bytes())?;
    let module = order::reordered(&module)?;
    fs::write(&path, module).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(format!("wrote {}", out.display()))
}
