//! What the corpus tests share: the labelled articles and the measuring.
#![allow(dead_code, reason = "each test program uses its own part")]

pub mod corpus;
pub mod names;
pub mod pairing;
pub mod score;
