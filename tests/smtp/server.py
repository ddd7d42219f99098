"""A real mail server for tests/it/smtp.rs (Debian: python3-aiosmtpd).

    server.py MODE      MODE: plain, auth (academy / right horse), tls (STARTTLS, unknown issuer)

Listens on a free port and prints what happens, one JSON object per line: first {"port": …}, then
{"refused": 451 or 550} and {"taken": …} with the mail as Python's own parser reads it. Recipients
named `later…` are refused twice with 451, those named `never…` always with 550.
"""

import asyncio
import email
import email.policy
import json
import ssl
import subprocess
import sys
import tempfile

from aiosmtpd.smtp import SMTP, AuthResult


def say(**fact):
    print(json.dumps(fact), flush=True)


class Post:
    def __init__(self):
        self.tries = {}

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.tries[address] = self.tries.get(address, 0) + 1
        if address.startswith("never"):
            say(refused=550)
            return f"550 5.1.1 {address} is unknown here"
        if address.startswith("later") and self.tries[address] <= 2:
            say(refused=451)
            return f"451 4.3.0 {address} must wait"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = [part for part in mail.walk() if not part.is_multipart()]
        say(
            taken={
                "sender": envelope.mail_from,
                "recipients": envelope.rcpt_tos,
                "authenticated": bool(session.authenticated),
                "is_ascii": envelope.content.isascii(),
                "longest_line": max(map(len, envelope.content.splitlines())),
                "headers": {name: str(value) for name, value in mail.items()},
                "defects": [str(defect) for part in mail.walk() for defect in part.defects],
                "kind": mail.get_content_type(),
                "parts": {part.get_content_type(): part.get_content() for part in parts},
            }
        )
        return "250 2.0.0 taken"


def credentials(server, session, envelope, mechanism, given):
    fits = (given.login, given.password) == (b"academy", b"right horse")
    return AuthResult(success=fits, handled=fits)


def secret_context():
    """A certificate that nobody vouches for."""
    folder = tempfile.mkdtemp()
    key, certificate = f"{folder}/key.pem", f"{folder}/certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-subj", "/CN=127.0.0.1", "-keyout", key, "-out", certificate]
    subprocess.run(command, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


async def main(mode):
    settings = {"hostname": "mail.example"}
    if mode == "auth":
        settings |= {"authenticator": credentials, "auth_required": True}
        settings |= {"auth_require_tls": False}
    if mode == "tls":
        settings |= {"tls_context": secret_context(), "require_starttls": True}
    post = Post()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(post, loop=loop, **settings), "127.0.0.1", 0
    )
    say(port=server.sockets[0].getsockname()[1])
    await server.serve_forever()


asyncio.run(main(sys.argv[1]))
