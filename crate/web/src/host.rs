//! What the background script does for the engine: storage, permissions, the clock.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;

use crate::record::RecordChange;

#[wasm_bindgen(typescript_custom_section)]
const HOST: &str = r#"
/** What the background script does for the engine. */
export interface Host {
  /** Keeps the settings; resolves once they are stored. */
  saveSettings(json: string): Promise<void>;
  /** Keeps how the person stands (`standingJson` of the next engine); resolves once it is stored. */
  keepStanding(json: string): Promise<void>;
  /** The key kept under this name, if there is one. */
  key(slot: string): Promise<string | undefined>;
  /** Sets a key, or forgets it when empty. `remember`: over browser restarts. */
  setKey(slot: string, key: string, remember: boolean): Promise<void>;
  /** Under which names keys are kept. */
  keys(): Promise<{ slot: string; remembered: boolean }[]>;
  /** Changes the record, inside one transaction, as `RecordChange` says. */
  record(change: RecordChange): Promise<void>;
  /** What is stored beside the record. */
  recordState(): Promise<string | undefined>;
  /** Replaces what is stored beside the record, inside one transaction: `change` is called once, at once. */
  changeState(change: (state: string | undefined) => string): Promise<void>;
  /** Up to `limit` entries behind a place in the store, oldest first. Places only grow, also when the record is deleted. */
  recordAfter(place: number, limit: number): Promise<{ place: number; entry: string }[]>;
  /** The newest entries, newest first. */
  recent(limit: number): Promise<string[]>;
  /** Deletes the record and what is stored beside it. */
  clearRecent(): Promise<void>;
  /** Keeps who is signed in: `session` until the browser closes, `lasting` over restarts; each forgotten when empty. */
  saveSignIn(session: string, lasting: string): Promise<void>;
  /** Opens this address in a window; resolves to the address at which the answer came. Rejects if the person closes it. */
  authorize(url: string): Promise<string>;
  /** The address at which answers of an identity provider come. */
  redirectUrl(): string;
  /** Bytes from the browser's cryptographic source. */
  random(length: number): Uint8Array;
  /** Whether the browser lets the extension reach this match pattern without CORS. */
  hasPermission(pattern: string): Promise<boolean>;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  extensionOrigin(): string;
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** The engine is about to trap: drop it. */
  trapped(): void;
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Host")]
    #[derive(Clone)]
    pub type Host;

    #[wasm_bindgen(method, js_name = saveSettings)]
    pub(crate) fn save_settings(this: &Host, json: &str) -> Promise;

    #[wasm_bindgen(method, js_name = keepStanding)]
    pub(crate) fn keep_standing(this: &Host, json: &str) -> Promise;

    #[wasm_bindgen(method)]
    pub(crate) fn key(this: &Host, slot: &str) -> Promise;

    #[wasm_bindgen(method, js_name = setKey)]
    pub(crate) fn set_key(this: &Host, slot: &str, key: &str, remember: bool) -> Promise;

    #[wasm_bindgen(method)]
    pub(crate) fn keys(this: &Host) -> Promise;

    #[wasm_bindgen(method)]
    pub(crate) fn record(this: &Host, change: RecordChange) -> Promise;

    #[wasm_bindgen(method, js_name = recordState)]
    pub(crate) fn record_state(this: &Host) -> Promise;

    #[wasm_bindgen(method, js_name = changeState)]
    pub(crate) fn change_state(this: &Host, change: &Function) -> Promise;

    #[wasm_bindgen(method, js_name = recordAfter)]
    pub(crate) fn record_after(this: &Host, place: f64, limit: u32) -> Promise;

    #[wasm_bindgen(method)]
    pub(crate) fn recent(this: &Host, limit: u32) -> Promise;

    #[wasm_bindgen(method, js_name = clearRecent)]
    pub(crate) fn clear_recent(this: &Host) -> Promise;

    #[wasm_bindgen(method, js_name = saveSignIn)]
    pub(crate) fn save_sign_in(this: &Host, session: &str, lasting: &str) -> Promise;

    #[wasm_bindgen(method)]
    pub(crate) fn authorize(this: &Host, url: &str) -> Promise;

    #[wasm_bindgen(method, js_name = redirectUrl)]
    pub(crate) fn redirect_url(this: &Host) -> String;

    #[wasm_bindgen(method)]
    pub(crate) fn random(this: &Host, length: u32) -> Vec<u8>;

    #[wasm_bindgen(method, js_name = hasPermission)]
    pub(crate) fn has_permission(this: &Host, pattern: &str) -> Promise;

    #[wasm_bindgen(method, js_name = extensionOrigin)]
    pub(crate) fn extension_origin(this: &Host) -> String;

    #[wasm_bindgen(method)]
    pub(crate) fn now(this: &Host) -> f64;

    #[wasm_bindgen(method)]
    pub(crate) fn trapped(this: &Host);
}
