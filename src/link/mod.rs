//! What belongs together: mentions of one person, years of dates, pairs of candidates, speakers.

pub mod people;
pub mod speaker;
