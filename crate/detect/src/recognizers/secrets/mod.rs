//! What opens doors: keys, tokens and passwords. The label is always `SECRET`; `kind` says whose.
//!
//! A sample value of a manual (`YOUR_API_KEY_HERE`, `${TOKEN}`, `xxxx`) opens nothing and is left alone.

pub(super) mod ai;
pub(super) mod ai_agent;
pub(super) mod ai_media;
pub(super) mod ai_model;
pub(super) mod ai_provider;
pub(super) mod ai_tool;
mod announced;
pub(super) mod announced_build;
pub(super) mod announced_cloud;
pub(super) mod announced_model;
pub(super) mod announced_monitor;
pub(super) mod assignment;
pub(super) mod chat;
pub(super) mod cloud;
pub(super) mod cloud_amazon;
pub(super) mod cloud_azure;
pub(super) mod cloud_google;
pub(super) mod cloud_platform;
pub(super) mod cloud_provider;
pub(super) mod cloud_region;
pub(super) mod code;
pub(super) mod code_build;
pub(super) mod code_check;
pub(super) mod code_flag;
pub(super) mod code_host;
pub(super) mod code_package;
pub(super) mod code_tool;
pub(super) mod data_feed;
pub(super) mod data_flow;
pub(super) mod data_store;
pub(super) mod key;
pub(super) mod observe_agent;
pub(super) mod observe_product;
pub(super) mod observe_service;
pub(super) mod password;
pub(super) mod payment;
pub(super) mod saas_hook;
pub(super) mod saas_media;
pub(super) mod saas_site;
pub(super) mod saas_work;
pub(super) mod token;
pub(super) mod tunnel;
pub(super) mod url;
pub(super) mod vault;
