"""An OpenTelemetry collector as far as logs go: takes OTLP/HTTP in JSON and reads it with OpenTelemetry's own protobuf definitions.

The definitions' own JSON reader is strict: a field that is not in them, or of another type, is an error, and is answered 400.
Says on stdout, a line of JSON each, on which port it listens and what it was sent. Each line on stdin makes one answer get lost:
what was sent is taken, and the connection ends without a word.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Semaphore, Thread

from google.protobuf.json_format import MessageToJson, Parse, ParseError
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest, ExportLogsServiceResponse

losses = Semaphore(0)


def say(**what):
    print(json.dumps(what), flush=True)


def value(of):
    return getattr(of, of.WhichOneof("value"))


def attributes(of):
    return {entry.key: value(entry.value) for entry in of}


def records(request):
    for resource in request.resource_logs:
        for scope in resource.scope_logs:
            for record in scope.log_records:
                yield {
                    "service": attributes(resource.resource.attributes),
                    "scope": scope.scope.name,
                    "time": record.time_unix_nano,
                    "severity": record.severity_number,
                    "event": record.event_name,
                    "body": record.body.string_value,
                    "attributes": attributes(record.attributes),
                }


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, body=""):
        self.send_response(status)
        self.send_header("access-control-allow-origin", "*")
        self.send_header("access-control-allow-headers", "content-type, authorization")
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def do_OPTIONS(self):
        self.answer(204)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        about = {name: self.headers[name] for name in ("authorization", "cookie", "content-type")}
        try:
            if self.path != "/v1/logs" or about["content-type"] != "application/json":
                raise ParseError("not OTLP/HTTP in JSON")
            taken = list(records(Parse(body, ExportLogsServiceRequest())))
        except ParseError as error:
            say(wrong=str(error))
            return self.answer(400)
        say(raw=body, headers=about, records=taken)
        if losses.acquire(blocking=False):
            self.close_connection = True
            return None
        return self.answer(200, MessageToJson(ExportLogsServiceResponse()))

    def log_message(self, *_):
        pass


def lose():
    for _ in sys.stdin:
        losses.release()


server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
Thread(target=lose, daemon=True).start()
say(port=server.server_port)
server.serve_forever()
