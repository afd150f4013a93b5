//! The keys of endpoints. Each lies under its endpoint's id and the origin it was set for: an endpoint that is to be found at
//! another place, whoever moved it there, leaves its key behind.

use js_sys::{Array, Reflect};
use scrim_policy::{BaseUrl, Endpoint, EndpointId, Origin, Policy};
use scrim_wire::{Failure, FailureCode, KeyState};
use wasm_bindgen::JsValue;

use crate::admin::stored;
use crate::convert;
use crate::engine::Core;

/// What the key of an endpoint at this origin is kept under. No id has a space in it.
pub(crate) fn slot(endpoint: &EndpointId, origin: &Origin) -> String {
    format!("{endpoint} {origin}")
}

fn slot_of(endpoint: &Endpoint) -> Option<String> {
    endpoint.base().map(BaseUrl::origin).map(|origin| slot(&endpoint.id, origin))
}

/// Sets the key of an endpoint for where it is now, or forgets it when empty.
pub(crate) async fn set(core: &Core, endpoint: &str, key: &str, remember: bool) -> Result<(), Failure> {
    let rules = core.rules().map_err(|problems| convert::unreadable(&problems))?;
    let slot = rules.policy.endpoint(endpoint).and_then(slot_of);
    let slot = slot.ok_or_else(|| Failure::of(FailureCode::EndpointNotApproved))?;
    stored(core.host.set_key(&slot, key, remember)).await?;
    Ok(())
}

/// Which of the endpoints have a key for where they are now.
pub(crate) async fn states(core: &Core, policy: &Policy) -> Result<Vec<KeyState>, Failure> {
    let kept = all(core).await?;
    let state = |endpoint: &Endpoint| {
        let slot = slot_of(endpoint)?;
        let (_, remembered) = kept.iter().find(|(other, _)| *other == slot)?;
        Some(KeyState { endpoint: endpoint.id.to_string(), remembered: *remembered })
    };
    Ok(policy.endpoints().iter().filter_map(state).collect())
}

/// Forgets the keys of endpoints that neither the person nor the organisation has any more, or has elsewhere.
pub(crate) async fn forget_stale(core: &Core, next: &Policy) -> Result<(), Failure> {
    let known = next.managed().endpoints().iter().chain(next.settings().endpoints());
    let slots: Vec<_> = known.filter_map(slot_of).collect();
    for (slot, _) in all(core).await?.into_iter().filter(|(slot, _)| !slots.contains(slot)) {
        stored(core.host.set_key(&slot, "", false)).await?;
    }
    Ok(())
}

/// Every key that is kept, with whether it is over browser restarts.
async fn all(core: &Core) -> Result<Vec<(String, bool)>, Failure> {
    let keys = Array::from(&stored(core.host.keys()).await?);
    let key = |key: JsValue| {
        let field = |name: &str| Reflect::get(&key, &JsValue::from_str(name)).ok();
        Some((field("slot")?.as_string()?, field("remembered")?.is_truthy()))
    };
    Ok(keys.iter().filter_map(key).collect())
}
