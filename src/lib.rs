//! Sorot reads an Indonesian article and marks what is said about the neutrality of state
//! officials and which election facts are stated.
//!
//! ```
//! use sorot::{Options, analyze};
//!
//! let analysis = analyze("“ASN harus netral,” tegas Rina Wulandari.", &Options::default());
//! assert_eq!(analysis.statements.len(), 1);
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod analysis;
mod analyze;
mod calendar;
mod check;
mod edge;
#[cfg(not(target_arch = "wasm32"))]
mod explain;
mod extract;
mod lexicon;
mod link;
mod map;
mod options;
mod order;
mod rules;
mod text;
mod value;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use analysis::*;
pub use analyze::analyze;
pub use check::election::Election;
#[cfg(not(target_arch = "wasm32"))]
pub use explain::{Explanation, explain};
pub use options::Options;
pub use rules::{RuleInfo, rules};
