//! Machines and accounts on a network: addresses, hosts, devices, user names.

/// What names of accounts are made of; not the whole of an address.
macro_rules! name {
    () => {
        r"[A-Za-z0-9](?:[A-Za-z0-9]|[._-]{1,2}[A-Za-z0-9])+"
    };
}

pub(super) mod account;
pub(super) mod address;
pub(super) mod device;
pub(super) mod handle;
pub(super) mod host;
pub(super) mod host_name;
pub(super) mod user;
