"""Drives one real kernel for kernel.ts, through jupyter_client as JupyterLab does.

JSON lines: a request {"id", "op", ...} on stdin is answered by {"id", "ok": ...} or {"id", "error": "..."} on stdout;
while a cell runs, {"id", "output": {...}} tells what it prints as it arrives. The end of stdin ends the kernel.
"""

import asyncio
import json
import os
import queue
import subprocess
import sys
import time

from jupyter_client.manager import AsyncKernelManager

tasks = set()


def spawn(coroutine):
    """A task that Python keeps: it may forget one that nothing refers to, in the middle of its work."""
    task = asyncio.ensure_future(coroutine)
    tasks.add(task)
    task.add_done_callback(tasks.discard)


class Driver:
    def __init__(self):
        self.cells = {}
        self.replies = {}

    async def start(self, kernel_name, cwd, env, timeout):
        began = time.monotonic()
        self.manager = AsyncKernelManager(kernel_name=kernel_name)
        # Node makes the stdout that it is given non-blocking, this program's own if it inherits that: long lines would be cut.
        await self.manager.start_kernel(cwd=cwd, env=env, stdout=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels()
        await self.client.wait_for_ready(timeout=timeout)
        spawn(self.listen(self.client.get_iopub_msg, self.on_iopub))
        spawn(self.listen(self.client.get_shell_msg, self.on_shell))
        elapsed = ms_since(began)
        info = await self.request(self.client.kernel_info, timeout)
        return {"ms": elapsed, "pid": self.manager.provisioner.pid, "language": info["language_info"]}

    async def listen(self, receive, handle):
        # Sending on a socket can swallow the signal that something arrived on it, so look again now and then.
        while True:
            try:
                handle(await receive(timeout=0.1))
            except queue.Empty:
                pass

    def on_shell(self, message):
        reply = self.replies.get(message["parent_header"].get("msg_id"))
        if reply and not reply.done():
            reply.set_result(message["content"])

    def on_iopub(self, message):
        cell = self.cells.get(message["parent_header"].get("msg_id"))
        if not cell:
            return
        kind, content = message["msg_type"], message["content"]
        if kind == "status":
            if content["execution_state"] == "idle" and not cell["idle"].done():
                cell["idle"].set_result(None)
            return
        tell({"id": cell["id"], "output": {"type": kind, **content}})

    async def request(self, send, timeout):
        """Sends, and waits for the reply."""
        message_id = send()
        self.replies[message_id] = asyncio.get_running_loop().create_future()
        return await asyncio.wait_for(self.replies[message_id], timeout)

    async def run(self, code, stop_on_error, timeout, grace, id):
        loop = asyncio.get_running_loop()
        cell = {"id": id, "idle": loop.create_future()}

        def send():
            message_id = self.client.execute(code, stop_on_error=stop_on_error)
            self.cells[message_id] = cell
            return message_id

        began = time.monotonic()
        reply = await self.request(send, timeout)
        elapsed = ms_since(began)
        try:
            await asyncio.wait_for(cell["idle"], grace)
        except asyncio.TimeoutError:
            pass
        return {"reply": reply, "idle": cell["idle"].done(), "ms": elapsed}

    async def complete(self, code, cursor, timeout):
        return await self.request(lambda: self.client.complete(code, cursor), timeout)

    async def inspect(self, code, cursor, timeout):
        return await self.request(lambda: self.client.inspect(code, cursor), timeout)

    async def interrupt(self):
        await self.manager.interrupt_kernel()

    async def shutdown(self):
        began = time.monotonic()
        if getattr(self, "manager", None) and self.manager.has_kernel:
            await self.manager.shutdown_kernel()
        return {"ms": ms_since(began)}


def ms_since(began):
    return (time.monotonic() - began) * 1000


def tell(message):
    sys.stdout.write(json.dumps(message, default=str) + "\n")
    sys.stdout.flush()


async def answer(driver, request):
    id, op = request.pop("id"), request.pop("op")
    if op == "run":
        request["id"] = id
    try:
        tell({"id": id, "ok": await getattr(driver, op)(**request)})
    except Exception as error:  # Whatever it is, the test that asked should see it.
        tell({"id": id, "error": f"{op}: {type(error).__name__} {error}"})


async def main():
    # Node hands over a socket that refuses what does not fit at once.
    os.set_blocking(sys.stdout.fileno(), True)
    reader = asyncio.StreamReader(limit=2**26)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    driver = Driver()
    while line := await reader.readline():
        spawn(answer(driver, json.loads(line)))
    await driver.shutdown()


asyncio.run(main())
os._exit(0)
