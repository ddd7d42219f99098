//! The real program as a process of its own, on a free port and a data folder of its own.

use crate::wire::Client;
use std::io::{BufRead as _, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server; killed when dropped.
pub struct Binary {
    pub child: Child,
    pub address: SocketAddr,
    /// What it printed until it served, line by line.
    pub said: Vec<String>,
    /// From the start of the process to its first good answer.
    pub took: Duration,
}

/// One of the people whom `pmast demo --json` prints.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Sign {
    pub role: String,
    pub email: String,
    pub password: String,
}

/// A port that nobody listens on at this moment.
pub fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener
        .local_addr()
        .expect("a bound socket has an address")
}

/// The program with a clean environment: no setting of the machine reaches it.
pub fn program(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pmast"));
    for (name, _) in std::env::vars() {
        if name.starts_with("PMAST_") || name == "DATABASE_URL" {
            command.env_remove(name);
        }
    }
    command
        .env("PMAST_DATA_DIR", data)
        .env("PMAST_TRUSTED_PROXIES", "127.0.0.1")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null());
    command
}

impl Binary {
    /// Starts `pmast WORDS…` on a data folder and waits until it is ready.
    pub fn start(data: &Path, words: &[&str]) -> Self {
        Self::start_at(free_address(), data, words)
    }

    /// The same at a given address, which a restarted server must keep.
    pub fn start_at(address: SocketAddr, data: &Path, words: &[&str]) -> Self {
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(data.join("server.log"));
        let started = Instant::now();
        let mut child = program(data)
            .args(words)
            .env("PMAST_BIND", address.to_string())
            .stdout(Stdio::piped())
            .stderr(log.expect("the data folder takes a log"))
            .spawn()
            .expect("the program starts");
        let (lines, heard) = std::sync::mpsc::channel();
        let stdout = BufReader::new(child.stdout.take().expect("stdout is piped"));
        // Reads on until the process ends, so that it never waits for a full pipe.
        std::thread::spawn(move || {
            for line in stdout.lines().map_while(Result::ok) {
                let _ = lines.send(line);
            }
        });
        let mut server = Self {
            child,
            address,
            said: Vec::new(),
            took: Duration::ZERO,
        };
        server.wait_until_ready(started, data);
        server.said.extend(heard.try_iter());
        while words.contains(&"--json") && !server.said.iter().any(|line| is_json(line)) {
            let line = heard.recv_timeout(Duration::from_secs(20));
            server
                .said
                .push(line.expect("one line of JSON on standard output"));
        }
        server
    }

    fn wait_until_ready(&mut self, started: Instant, data: &Path) {
        let mut client = Client::new(self.address);
        while started.elapsed() < Duration::from_secs(60) {
            if client
                .get("/health/ready")
                .is_ok_and(|reply| reply.status == 200)
            {
                self.took = started.elapsed();
                return;
            }
            if let Some(status) = self.child.try_wait().expect("our own child") {
                let log = std::fs::read_to_string(data.join("server.log")).unwrap_or_default();
                panic!("the server ended with {status}:\n{log}");
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        panic!(
            "the server at {} was not ready within a minute",
            self.address
        );
    }

    /// The cast of `demo --json`.
    pub fn cast(&self) -> Vec<Sign> {
        let line = self.said.iter().find(|line| is_json(line));
        let line = line.unwrap_or_else(|| panic!("no line of JSON in {:?}", self.said));
        let value: serde_json::Value = serde_json::from_str(line).expect("one line of JSON");
        let list = match value {
            serde_json::Value::Object(map) => map
                .into_iter()
                .map(|(_, value)| value)
                .find(serde_json::Value::is_array),
            list => Some(list),
        };
        serde_json::from_value(list.expect("a list of people")).expect("role, email, password")
    }

    /// Ends it as a power cut would.
    pub fn kill_hard(&mut self) {
        self.child.kill().expect("our own child can be killed");
        self.child.wait().expect("and waited for");
    }

    /// Asks it to finish, and waits for it.
    pub fn stop(mut self) -> std::process::ExitStatus {
        let pid = self.child.id().to_string();
        let told = Command::new("kill").args(["-TERM", &pid]).status();
        assert!(
            told.is_ok_and(|status| status.success()),
            "SIGTERM reaches our own child"
        );
        self.child.wait().expect("our own child")
    }
}

fn is_json(line: &str) -> bool {
    line.trim_start().starts_with(['[', '{'])
}

impl Drop for Binary {
    fn drop(&mut self) {
        // Ended already, or ended now; nothing else could be done.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
