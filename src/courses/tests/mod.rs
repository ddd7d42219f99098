//! What course files can do wrong, each with its code; hostile folders; editions and locks.

mod assignments;
mod checklists;
mod drawings;
mod editions;
mod facts;
mod hostile;
mod joint;
mod kinds;
mod kinds_sample;
mod pages;
mod participation;
mod pictures;
mod printed;
mod programmes;
mod reports;
mod sample;
mod shipped;
mod sources;
mod spoiled;
mod spoiled_files;
mod spoiled_items;
mod spoiled_manifests;
mod spoiled_prose;
mod spoiled_quizzes;
