//! A small HTTP client over a real socket: one connection kept alive, cookies, forms. The tests of
//! the real binary and the benchmark share it, so that both see every byte.

use std::collections::BTreeMap;
use std::io::{self, BufRead as _, BufReader, Error, ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// One browser's connection.
pub struct Client {
    pub address: SocketAddr,
    pub cookies: BTreeMap<String, String>,
    /// Sent with every request: `Name: value\r\n` each.
    pub extra: String,
    stream: Option<BufReader<TcpStream>>,
}

/// One answer, whole.
#[derive(Debug, Clone)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// Bytes of head and body as they came over the wire.
    pub size: usize,
}

impl Reply {
    /// The first header of this name (lower case); empty if there is none.
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Client {
    /// Nobody yet, in English.
    pub fn new(address: SocketAddr) -> Self {
        let extra = "Accept-Language: en\r\n".to_owned();
        Self {
            address,
            cookies: BTreeMap::new(),
            extra,
            stream: None,
        }
    }

    /// Another connection of the same browser.
    pub fn again(&self) -> Self {
        Self {
            cookies: self.cookies.clone(),
            extra: self.extra.clone(),
            ..Self::new(self.address)
        }
    }

    /// GET, without following redirects.
    pub fn get(&mut self, path: &str) -> io::Result<Reply> {
        self.send(&self.head("GET", path, None))
    }

    /// GET, following redirects of our own.
    pub fn open(&mut self, path: &str) -> io::Result<Reply> {
        let mut reply = self.get(path)?;
        for _ in 0..5 {
            let place = self.own_path(reply.header("location"));
            if place.is_empty() {
                break;
            }
            reply = self.get(&place)?;
        }
        Ok(reply)
    }

    /// POST of a form, without following the redirect.
    pub fn post(&mut self, path: &str, body: &[u8]) -> io::Result<Reply> {
        let mut request = self.head("POST", path, Some(body.len()));
        request.extend_from_slice(body);
        self.send(&request)
    }

    /// Any address of ours as a path.
    pub fn own_path(&self, place: &str) -> String {
        let own = format!("http://{}", self.address);
        let path = place.strip_prefix(&own).unwrap_or(place);
        path.split('#').next().unwrap_or_default().to_owned()
    }

    /// The bytes of a request, for sending many times.
    pub fn head(&self, method: &str, path: &str, length: Option<usize>) -> Vec<u8> {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\n{}",
            self.address, self.extra
        );
        if !cookies.is_empty() {
            head.push_str(&format!("Cookie: {}\r\n", cookies.join("; ")));
        }
        if let Some(length) = length {
            head.push_str(&format!(
                "Origin: http://{}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: {length}\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\n",
                self.address
            ));
        }
        head.push_str("\r\n");
        head.into_bytes()
    }

    /// Sends a whole request and reads the whole answer. A connection that the server had closed
    /// meanwhile is opened anew once; then nothing of the request had been answered.
    pub fn send(&mut self, request: &[u8]) -> io::Result<Reply> {
        let was_open = self.stream.is_some();
        let reply = match self.exchange(request) {
            Err(error) if was_open && is_stale(&error) => {
                self.stream = None;
                self.exchange(request)
            }
            other => other,
        };
        match &reply {
            Ok(reply) => {
                let cookies = reply
                    .headers
                    .iter()
                    .filter(|(name, _)| name == "set-cookie");
                for (_, cookie) in cookies {
                    keep(&mut self.cookies, cookie);
                }
            }
            Err(_) => self.stream = None,
        }
        reply
    }

    fn exchange(&mut self, request: &[u8]) -> io::Result<Reply> {
        let stream = match &mut self.stream {
            Some(stream) => stream,
            none => {
                let stream = TcpStream::connect_timeout(&self.address, Duration::from_secs(5))?;
                stream.set_nodelay(true)?;
                stream.set_read_timeout(Some(Duration::from_secs(120)))?;
                none.insert(BufReader::with_capacity(32 * 1024, stream))
            }
        };
        stream.get_mut().write_all(request)?;
        let (reply, closes) = read(stream, !request.starts_with(b"HEAD "))?;
        if closes {
            self.stream = None;
        }
        Ok(reply)
    }
}

fn is_stale(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::BrokenPipe | ErrorKind::ConnectionReset | ErrorKind::UnexpectedEof
    )
}

fn keep(cookies: &mut BTreeMap<String, String>, cookie: &str) {
    let pair = cookie.split(';').next().unwrap_or_default();
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    match value.is_empty() || cookie.contains("Max-Age=0") {
        true => cookies.remove(name),
        false => cookies.insert(name.to_owned(), value.to_owned()),
    };
}

/// One answer, and whether the connection ends with it. To HEAD none has a body, whatever its
/// length says.
fn read(stream: &mut BufReader<TcpStream>, has_body: bool) -> io::Result<(Reply, bool)> {
    let mut size = 0;
    let status = line(stream, &mut size)?;
    let status = status.split(' ').nth(1).and_then(|code| code.parse().ok());
    let status = status.ok_or_else(|| Error::new(ErrorKind::InvalidData, "no status line"))?;
    let mut headers = Vec::new();
    loop {
        let header = line(stream, &mut size)?;
        if header.is_empty() {
            break;
        }
        let (name, value) = header.split_once(':').unwrap_or((&header, ""));
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let mut reply = Reply {
        status,
        headers,
        body: Vec::new(),
        size,
    };
    if !has_body {
        // What follows answers the next request.
    } else if reply.header("transfer-encoding") == "chunked" {
        loop {
            let length = line(stream, &mut reply.size)?;
            let length = usize::from_str_radix(length.trim(), 16)
                .map_err(|_| Error::new(ErrorKind::InvalidData, "no chunk length"))?;
            exactly(stream, length, &mut reply)?;
            line(stream, &mut reply.size)?;
            if length == 0 {
                break;
            }
        }
    } else {
        let length = reply.header("content-length").parse().unwrap_or(0);
        exactly(stream, length, &mut reply)?;
    }
    let closes = reply.header("connection").eq_ignore_ascii_case("close");
    Ok((reply, closes))
}

fn exactly(stream: &mut BufReader<TcpStream>, length: usize, reply: &mut Reply) -> io::Result<()> {
    let start = reply.body.len();
    reply.body.resize(start + length, 0);
    reply.size += length;
    stream.read_exact(&mut reply.body[start..])
}

fn line(stream: &mut BufReader<TcpStream>, size: &mut usize) -> io::Result<String> {
    let mut line = String::new();
    let read = stream.read_line(&mut line)?;
    if read == 0 {
        return Err(Error::new(
            ErrorKind::UnexpectedEof,
            "the connection was closed",
        ));
    }
    *size += read;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
