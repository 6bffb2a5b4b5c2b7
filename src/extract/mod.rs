//! What stands in the text: names, roles, bodies, dates, numbers, laws. Each extractor reads the
//! document and returns what it found, in tokens; none changes anything.

pub mod attribution;
pub mod name;
pub mod role;
pub mod tag;
