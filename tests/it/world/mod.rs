//! World: a whole product in memory for one test. An empty database, a clock that stands still, the
//! real site without a socket, and a mailbox. Everything in it is made by the real deeds, so the
//! world obeys the rules.
//!
//! A test world fails its test when it ends with mails that nobody looked at.

pub mod cast;
pub mod html;
pub mod kinds;
pub mod person;
pub mod site;
pub mod study;

use crate::db::testing::{self, Fresh};
use pmast::app::{App, Clock};
use pmast::base::{Digest, Timestamp};
use pmast::certificates::pdf::Press;
use pmast::config::{Config, Settings};
use pmast::courses::{self, Activity, Content, Diagnostic, Edition, Publication, Quiz};
use pmast::db::{Db, Error};
use pmast::outbox::{self, MAIL, MailJob};
use pmast::partners::{self, Partner, Publisher};
use site::Site;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Monday, 23 November 2026, 12:00:00 UTC.
pub const NOON: Timestamp = Timestamp::from_millis(1_795_435_200_000);
/// The public address of every world.
pub const ADDRESS: &str = "https://academy.example";

/// One product. Fields are dropped in this order: the site before the database.
pub struct World {
    pub site: Site,
    pub app: Arc<App>,
    pub db: Fresh,
    folder: tempfile::TempDir,
}

/// What is known of a published course.
#[derive(Clone)]
pub struct Course {
    pub partner: Partner,
    pub edition: Arc<Edition>,
}

impl Course {
    /// `harbour-test/treaty-clock`: the middle part of every address of the course.
    pub fn path(&self) -> String {
        let content = &self.edition.content;
        format!("{}/{}", content.partner, content.slug)
    }
}

impl World {
    /// An empty product at [`NOON`].
    pub fn new() -> Self {
        Self::with(|_| {})
    }

    /// The same with other settings.
    pub fn with(change: impl FnOnce(&mut Config)) -> Self {
        Self::made(change, |_| {})
    }

    /// The same that prints with another press.
    pub fn printing_with(press: Arc<dyn Press>) -> Self {
        Self::made(|_| {}, |app| app.paper = press)
    }

    fn made(change: impl FnOnce(&mut Config), refit: impl FnOnce(&mut App)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings {
            data_dir: Some(folder.path().to_string_lossy().into_owned()),
            base_url: Some(ADDRESS.to_owned()),
            courses_dir: Some(String::new()),
            seal_key: Some("07".repeat(32)),
            workers: Some(1),
            ..Settings::default()
        };
        // A file of its own, so that nobody's pmast.toml reaches a test.
        let file = folder.path().join("pmast.toml");
        std::fs::write(&file, "").unwrap();
        let mut config = Config::read(Some(&file), &settings).unwrap();
        change(&mut config);
        let db = testing::fresh();
        let handle: Db = Db::clone(&db);
        let mut app = App::new(config, handle, Clock::fixed(NOON)).unwrap();
        refit(&mut app);
        let app = Arc::new(app);
        Self {
            site: Site::open(Arc::clone(&app)),
            app,
            db,
            folder,
        }
    }

    /// The present moment of this world.
    pub fn now(&self) -> Timestamp {
        self.app.now()
    }

    /// Lets time pass.
    pub fn wait_minutes(&self, minutes: i64) {
        self.app.clock.set(self.now().plus_seconds(minutes * 60));
    }

    /// What waits is awarded, as by the worker in its next round.
    pub fn a_round_passes(&self) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let round = pmast::worker::award_waiting(&self.app);
        runtime.unwrap().block_on(round).unwrap();
    }

    /// The program starts anew with other settings; database and keys stay.
    pub fn starts_anew(&mut self, change: impl FnOnce(&mut Config)) {
        let mut config = self.app.config.clone();
        change(&mut config);
        let (db, clock) = (Db::clone(&self.db), Clock::fixed(self.now()));
        self.app = Arc::new(App::new(config, db, clock).unwrap());
        self.site = Site::open(Arc::clone(&self.app));
    }

    /// A folder that lasts as long as the world.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Publishes the test course as its partner would.
    pub fn publishes_the_test_course(&self) -> Course {
        self.publishes(&course_files())
    }

    /// The same with its quiz `check-clock` changed.
    pub fn publishes_with_quiz(&self, change: impl FnOnce(&mut Quiz)) -> Course {
        self.publishes_changed(&course_files(), |content| {
            let activities = content.modules.iter_mut().flat_map(|m| &mut m.activities);
            let mut quizzes = activities.filter_map(|activity| match activity {
                Activity::Quiz(quiz) if quiz.key.as_str() == "check-clock" => Some(quiz),
                _ => None,
            });
            change(quizzes.next().expect("the test course has this quiz"));
        })
    }

    /// Publishes the course in this folder; its partner's folder is the one around it.
    pub fn publishes(&self, folder: &Path) -> Course {
        self.publishes_changed(folder, |_| ())
    }

    /// The same with something changed after it was read.
    pub fn publishes_changed(&self, folder: &Path, change: impl FnOnce(&mut Content)) -> Course {
        let now = self.now();
        let (profile, problems) = courses::read_partner(folder.parent().unwrap());
        let profile = profile.unwrap_or_else(|| panic!("{}", in_short(&problems)));
        let (package, problems) = courses::read_course(folder, &profile);
        let mut package = package.unwrap_or_else(|| panic!("{}", in_short(&problems)));
        let as_read = package.content.clone();
        change(&mut package.content);
        if package.content != as_read {
            // Other content comes of other files.
            let files = format!("{:?}", package.content);
            package.source_digest = Digest::of(files.as_bytes());
        }
        let save = move |tx: &mut pmast::db::Tx| partners::save(tx, &profile, now);
        let partner = self.db.write_now(save).unwrap();
        let by = Publisher::of_installation(&partner);
        let publish = move |tx: &mut pmast::db::Tx| courses::publish(tx, &by, &package, now);
        let publication = self.db.write_now(publish).unwrap();
        let (Publication::Published { edition, .. } | Publication::Unchanged { edition }) =
            publication;
        self.app.library.refresh();
        let library = self.app.library.clone();
        let edition = self
            .db
            .read_now(|conn| library.edition(conn, edition))
            .unwrap();
        Course { partner, edition }
    }

    /// Takes every mail that waits.
    pub fn mailbox(&self) -> Vec<MailJob> {
        let now = self.now();
        let mut mails = Vec::new();
        loop {
            let next = self.db.write_now(move |tx| -> Result<_, Error> {
                let job = outbox::claim(tx, now)?;
                if let Some(job) = &job {
                    outbox::finish(tx, job.id, now)?;
                }
                Ok(job)
            });
            let Some(job) = next.unwrap() else {
                return mails;
            };
            assert_eq!(job.kind, MAIL, "a job of an unknown kind");
            mails.push(serde_json::from_str(&job.payload).unwrap());
        }
    }

    /// The one mail that waits.
    pub fn only_mail(&self) -> MailJob {
        let mut mails = self.mailbox();
        assert_eq!(mails.len(), 1, "{mails:?}");
        mails.remove(0)
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let waiting = self.db.read_now(outbox::waiting).unwrap();
            assert_eq!(waiting, 0, "mails that no line of the test looked at");
        }
    }
}

fn in_short(problems: &[Diagnostic]) -> String {
    let line = |problem: &Diagnostic| {
        let line = problem.place.as_ref().map_or(0, |place| place.line);
        format!("{}:{line} {}", problem.path, problem.message)
    };
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The folder of the test course.
pub fn course_files() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/courses/harbour-test/treaty-clock")
}

/// A copy of the test course with its partner, to be changed; answers the course's folder.
pub fn copy_of_course_files(into: &Path) -> PathBuf {
    let partner = course_files().parent().unwrap().to_owned();
    copy(&partner, &into.join("harbour-test"));
    into.join("harbour-test/treaty-clock")
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), target).unwrap()),
        }
    }
}

/// Compares with `tests/it/golden/NAME`; `GOLDEN=update` writes it anew.
pub fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/it/golden")
        .join(name);
    if std::env::var("GOLDEN").is_ok_and(|word| word == "update") {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    let differing = known
        .lines()
        .zip(text.lines())
        .find(|(one, two)| one != two);
    assert!(
        known == text,
        "\n{} is different now; first at\n    was {:?}\n    is  {:?}\nIf it should be, run the \
         test with GOLDEN=update and look at the change before you commit it.\n",
        path.display(),
        differing.map(|(one, _)| one),
        differing.map(|(_, two)| two),
    );
}
