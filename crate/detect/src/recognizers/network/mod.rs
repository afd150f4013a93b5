//! Machines and accounts on a network: addresses, hosts, devices, user names.

pub(super) mod address;
pub(super) mod device;
pub(super) mod host;
pub(super) mod user;
