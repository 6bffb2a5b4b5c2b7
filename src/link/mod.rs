//! What belongs together: mentions of one person, years of dates, pairs of candidates, speakers.

pub mod candidate;
pub mod candidate_number;
pub mod candidate_pair;
pub mod gather;
pub mod nickname;
pub mod office;
pub mod people;
pub mod speaker;
pub mod spelling;
pub mod stage_around;
pub mod stage_cue;
pub mod stage_list;
pub mod stages;
pub mod years;
