"""Lets a fenced-in command reach Touchstone.

    relay.py PORT SOCKET COMMAND…

listens on a local port, leaves a process behind that passes each connection on to the
socket file, and becomes the command. It understands nothing of what it passes on.
"""

import os
import signal
import socket
import sys
import threading


def copy(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        # One side is gone: end the other one's waiting, too.
        for side in (source, target):
            try:
                side.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def join(inner, path):
    with inner, socket.socket(socket.AF_UNIX) as outer:
        try:
            outer.connect(path)
        except OSError:
            return  # the server is away: the client sees a closed connection and tries again
        back = threading.Thread(target=copy, args=(outer, inner), daemon=True)
        back.start()
        copy(inner, outer)
        back.join()


def serve(listener, path):
    os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    threading.stack_size(256 * 1024)
    while True:
        inner, _ = listener.accept()
        threading.Thread(target=join, args=(inner, path), daemon=True).start()


def leave_behind(listener, path):
    """Two forks: the process belongs to nobody, so the command has no child it did not start."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
    elif os.fork():
        os._exit(0)
    else:
        serve(listener, path)


def main():
    port, path, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    with socket.create_server(("127.0.0.1", port)) as listener:
        leave_behind(listener, path)
    # Python ignores these two; the command shall have what it would have had.
    for number in (signal.SIGPIPE, signal.SIGXFSZ):
        signal.signal(number, signal.SIG_DFL)
    os.execvp(command[0], command)


main()
