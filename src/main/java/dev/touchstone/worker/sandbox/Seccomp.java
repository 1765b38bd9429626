package dev.touchstone.worker.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The system call filter as the bytes the kernel takes: classic BPF, one {@code struct sock_filter}
 * of eight bytes per instruction. It refuses what user code has no business with (mounts,
 * namespaces, tracing, kernel modules, the clock, io_uring); everything else stays allowed.
 */
final class Seccomp {

  private static final int LOAD = 0x20;
  private static final int JUMP_IF_EQUAL = 0x15;
  private static final int JUMP_IF_ANY_BIT = 0x45;
  private static final int JUMP_IF_AT_LEAST = 0x35;
  private static final int RETURN = 0x06;

  // Offsets in struct seccomp_data.
  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;
  private static final int SECOND_ARGUMENT = 24;

  private static final int ALLOW = 0x7fff0000;
  private static final int KILL = 0x80000000;
  private static final int NOT_PERMITTED = 0x00050000 | 1;
  private static final int NOT_THERE = 0x00050000 | 38;

  private static final int CLONE3 = 435;
  private static final int NEW_USER_NAMESPACE = 0x10000000;
  private static final int TYPE_INTO_TERMINAL = 0x5412;
  private static final int X32 = 0x40000000;

  /** A system call's numbers; -1 where the architecture has none. */
  private record Call(String name, int x86, int arm) {}

  private static final List<Call> REFUSED =
      List.of(
          new Call("io_uring_setup", 425, 425),
          new Call("io_uring_enter", 426, 426),
          new Call("io_uring_register", 427, 427),
          new Call("userfaultfd", 323, 282),
          new Call("bpf", 321, 280),
          new Call("perf_event_open", 298, 241),
          new Call("add_key", 248, 217),
          new Call("request_key", 249, 218),
          new Call("keyctl", 250, 219),
          new Call("ptrace", 101, 117),
          new Call("process_vm_readv", 310, 270),
          new Call("process_vm_writev", 311, 271),
          new Call("kcmp", 312, 272),
          new Call("pidfd_getfd", 438, 438),
          new Call("mount", 165, 40),
          new Call("umount2", 166, 39),
          new Call("pivot_root", 155, 41),
          new Call("chroot", 161, 51),
          new Call("open_tree", 428, 428),
          new Call("move_mount", 429, 429),
          new Call("fsopen", 430, 430),
          new Call("fsconfig", 431, 431),
          new Call("fsmount", 432, 432),
          new Call("fspick", 433, 433),
          new Call("mount_setattr", 442, 442),
          new Call("unshare", 272, 97),
          new Call("setns", 308, 268),
          new Call("name_to_handle_at", 303, 264),
          new Call("open_by_handle_at", 304, 265),
          new Call("init_module", 175, 105),
          new Call("finit_module", 313, 273),
          new Call("delete_module", 176, 106),
          new Call("kexec_load", 246, 104),
          new Call("kexec_file_load", 320, 294),
          new Call("swapon", 167, 224),
          new Call("swapoff", 168, 225),
          new Call("reboot", 169, 142),
          new Call("acct", 163, 89),
          new Call("quotactl", 179, 60),
          new Call("settimeofday", 164, 170),
          new Call("adjtimex", 159, 171),
          new Call("clock_settime", 227, 112),
          new Call("clock_adjtime", 305, 266),
          new Call("sethostname", 170, 161),
          new Call("setdomainname", 171, 162),
          new Call("syslog", 103, 116),
          new Call("vhangup", 153, 58),
          new Call("fanotify_init", 300, 262),
          new Call("memfd_secret", 447, 447),
          new Call("iopl", 172, -1),
          new Call("ioperm", 173, -1),
          new Call("modify_ldt", 154, -1),
          new Call("uselib", 134, -1));

  private final ByteBuffer code =
      ByteBuffer.allocate(8 * (2 * REFUSED.size() + 24)).order(ByteOrder.LITTLE_ENDIAN);
  private final boolean x86;

  private Seccomp(boolean x86) {
    this.x86 = x86;
  }

  /** The filter for the machine this JVM runs on. */
  static byte[] forThisMachine() {
    return forArchitecture(System.getProperty("os.arch"));
  }

  static byte[] forArchitecture(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> new Seccomp(true).bytes();
      case "aarch64" -> new Seccomp(false).bytes();
      default -> throw new SandboxUnavailable("There is no system call filter for " + name + ".");
    };
  }

  private byte[] bytes() {
    refuseForeignCalls();
    answer(CLONE3, NOT_THERE);
    for (Call call : REFUSED) answer(x86 ? call.x86 : call.arm, NOT_PERMITTED);
    // clone and ioctl are needed, except with these arguments.
    refuseArgument(x86 ? 56 : 220, FIRST_ARGUMENT, JUMP_IF_ANY_BIT, NEW_USER_NAMESPACE);
    refuseArgument(x86 ? 16 : 29, SECOND_ARGUMENT, JUMP_IF_EQUAL, TYPE_INTO_TERMINAL);
    add(RETURN, 0, 0, ALLOW);
    return Arrays.copyOf(code.array(), code.position());
  }

  /** Another architecture's calls have other numbers, so a process that makes one is killed. */
  private void refuseForeignCalls() {
    add(LOAD, 0, 0, ARCHITECTURE);
    add(JUMP_IF_EQUAL, 1, 0, x86 ? 0xC000003E : 0xC00000B7);
    add(RETURN, 0, 0, KILL);
    add(LOAD, 0, 0, NUMBER);
    if (x86) {
      add(JUMP_IF_AT_LEAST, 0, 1, X32);
      add(RETURN, 0, 0, NOT_PERMITTED);
    }
  }

  private void answer(int number, int result) {
    if (number < 0) return;
    add(JUMP_IF_EQUAL, 0, 1, number);
    add(RETURN, 0, 0, result);
  }

  private void refuseArgument(int number, int argument, int test, int value) {
    add(JUMP_IF_EQUAL, 0, 4, number);
    add(LOAD, 0, 0, argument);
    add(test, 0, 1, value);
    add(RETURN, 0, 0, NOT_PERMITTED);
    add(LOAD, 0, 0, NUMBER);
  }

  private void add(int operation, int ifTrue, int ifFalse, int value) {
    code.putShort((short) operation).put((byte) ifTrue).put((byte) ifFalse).putInt(value);
  }
}
