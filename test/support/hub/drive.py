"""What a browser does on a hub, without one. Reads a JSON object a line: {"id", "op", ...}, answers {"id", "ok"} or {"id", "error"}.

Operations: login, server, stop_server, get, kernel (starts one), run (a cell), run_all (a notebook's code cells). Many at once.
"""

import asyncio
import json
import re
import sys
import uuid
from urllib.parse import urlencode, urljoin

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.httputil import HTTPHeaders, parse_cookie
from tornado.websocket import websocket_connect

AsyncHTTPClient.configure(None, max_clients=100)
tasks = set()


class Browser:
    """A learner's browser: its cookies, and the page's protection against forged requests."""

    def __init__(self, hub):
        self.hub, self.cookies, self.token = hub, {}, None

    async def fetch(self, path, method="GET", body=None, form=None, follow=True, timeout=200):
        headers = HTTPHeaders({"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())})
        if self.token:
            headers["Authorization"] = f"token {self.token}"
        if body is not None:
            body = json.dumps(body)
            headers["Content-Type"] = "application/json"
        if form is not None:
            body = urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        url = urljoin(self.hub, path)
        request = HTTPRequest(
            url, method=method, headers=headers, body=body, allow_nonstandard_methods=True, follow_redirects=False,
            request_timeout=timeout,
        )
        response = await AsyncHTTPClient().fetch(request, raise_error=False)
        for line in response.headers.get_list("Set-Cookie"):
            for name, value in list(parse_cookie(line.split(";")[0]).items()):
                self.cookies[name] = value
        if follow and response.code in (301, 302, 303, 307):
            return await self.fetch(urljoin(url, response.headers["Location"]))
        return response

    async def login(self, name, password):
        page = await self.fetch("/hub/login")
        xsrf = re.search(r'name="_xsrf" value="([^"]+)"', page.body.decode())
        form = {"username": name, "password": password, "_xsrf": xsrf.group(1) if xsrf else self.cookies.get("_xsrf", "")}
        response = await self.fetch("/hub/login?next=/hub/home", "POST", form=form)
        if "logout" not in response.body.decode():
            raise RuntimeError(f"login of {name} was refused ({response.code})")
        made = await self.fetch(f"/hub/api/users/{name}/tokens?_xsrf={self.cookies['_xsrf']}", "POST", body={"note": "test"})
        self.token = json.loads(made.body)["token"]


class Driver:
    def __init__(self, hub):
        self.hub, self.browsers, self.kernels = hub, {}, {}

    async def login(self, user, password):
        browser = Browser(self.hub)
        await browser.login(user, password)
        self.browsers[user] = browser

    async def server(self, user, timeout=180):
        browser = self.browsers[user]
        for _ in range(timeout):
            response = await browser.fetch(f"/hub/api/users/{user}/server", "POST", body={})
            # A hub looks every half minute whether its servers live: until then one that was killed counts as running.
            if response.code != 400 or b"already running" not in response.body:
                break
            await asyncio.sleep(1)
        if response.code not in (201, 202):
            raise RuntimeError(f"{response.code} {response.body.decode()[:300]}")
        for _ in range(timeout * 5):
            model = json.loads((await browser.fetch(f"/hub/api/users/{user}")).body)
            if model["servers"].get("", {}).get("ready"):
                return model["servers"][""]
            await asyncio.sleep(0.2)
        raise RuntimeError(f"the server of {user} was not ready within {timeout} s")

    async def stop_server(self, user):
        response = await self.browsers[user].fetch(f"/hub/api/users/{user}/server", "DELETE")
        return response.code

    async def get(self, user, path, method="GET", body=None):
        """As `user`, anything of the hub; the text of the answer."""
        response = await self.browsers[user].fetch(path, method, body=body)
        return {"code": response.code, "text": response.body.decode(errors="replace")}

    async def kernel(self, user, path):
        """Opens a notebook as JupyterLab does: a session with its kernel, and a web socket."""
        browser = self.browsers[user]
        body = {"path": path, "type": "notebook", "name": path, "kernel": {"name": "course-ts"}}
        response = await browser.fetch(f"/user/{user}/api/sessions", "POST", body=body)
        if response.code != 201:
            raise RuntimeError(f"{response.code} {response.body.decode()[:300]}")
        kernel = json.loads(response.body)["kernel"]["id"]
        url = urljoin(self.hub, f"/user/{user}/api/kernels/{kernel}/channels").replace("http", "ws", 1)
        # Where many start at once, a connection takes longer than the 20 s that Tornado gives it.
        request = HTTPRequest(url, headers={"Authorization": f"token {browser.token}"}, connect_timeout=200, request_timeout=200)
        socket = await websocket_connect(request, max_message_size=2**28)
        self.kernels[kernel] = (socket, asyncio.Lock())
        return kernel

    async def run(self, kernel, code, timeout=300):
        """Runs a cell: {"status", "text", "error"}."""
        socket, lock = self.kernels[kernel]
        async with lock:
            return await asyncio.wait_for(self.execute(socket, code), timeout)

    async def execute(self, socket, code):
        message = uuid.uuid4().hex
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}
        header = {"msg_id": message, "msg_type": "execute_request", "username": "", "session": "test", "version": "5.3"}
        await socket.write_message(
            json.dumps({"channel": "shell", "header": header, "parent_header": {}, "metadata": {}, "content": content, "buffers": []})
        )
        text, error, status, idle = [], None, None, False
        while not (idle and status):
            line = await socket.read_message()
            if line is None:
                raise RuntimeError("the kernel's connection closed")
            if isinstance(line, bytes):
                continue
            told = json.loads(line)
            if told["parent_header"].get("msg_id") != message:
                continue
            kind, content = told["header"]["msg_type"], told["content"]
            if kind == "stream":
                text.append(content["text"])
            elif kind in ("display_data", "update_display_data", "execute_result"):
                text.append(content["data"].get("text/plain", ""))
            elif kind == "error":
                error = "\n".join(content["traceback"])
            elif kind == "status":
                idle = content["execution_state"] == "idle"
            elif kind == "execute_reply":
                status = content["status"]
        return {"status": status, "text": "".join(text), "error": error}

    async def begin(self, kernel, code):
        """Starts a cell that need not end."""
        socket, _ = self.kernels[kernel]
        task = asyncio.ensure_future(self.execute(socket, code))
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        tasks.add(task)

    async def run_all(self, user, path, kernel, timeout=900):
        """Run All: the notebook as the learner's server has it, cell by cell, to the first error."""
        model = json.loads((await self.browsers[user].fetch(f"/user/{user}/api/contents/{path}")).body)
        cells = [cell for cell in model["content"]["cells"] if cell["cell_type"] == "code"]
        for done, cell in enumerate(cells):
            source = cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])
            result = await self.run(kernel, source, timeout)
            if result["status"] != "ok":
                return {"cells": len(cells), "done": done, "error": result["error"] or result["text"]}
        return {"cells": len(cells), "done": len(cells), "error": None}


def tell(message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


async def answer(driver, request):
    id, op = request.pop("id"), request.pop("op")
    try:
        tell({"id": id, "ok": await getattr(driver, op)(**request)})
    except Exception as error:  # Whatever it is, the test that asked should see it.
        tell({"id": id, "error": f"{op}: {type(error).__name__} {error}"})


async def main(hub):
    reader = asyncio.StreamReader(limit=2**26)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    driver = Driver(hub)
    while line := await reader.readline():
        task = asyncio.ensure_future(answer(driver, json.loads(line)))
        tasks.add(task)
        task.add_done_callback(tasks.discard)


asyncio.run(main(sys.argv[1]))
