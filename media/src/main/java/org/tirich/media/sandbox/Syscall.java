package org.tirich.media.sandbox;

/// Linux system calls with their numbers on x86-64 and on aarch64, from the kernel's tables
/// `arch/x86/entry/syscalls/syscall_64.tbl` and `scripts/syscall.tbl`.
enum Syscall {
    READ(0, 63),
    WRITE(1, 64),
    OPEN(2, Syscall.ABSENT),
    CLOSE(3, 57),
    STAT(4, Syscall.ABSENT),
    FSTAT(5, 80),
    LSTAT(6, Syscall.ABSENT),
    POLL(7, Syscall.ABSENT),
    LSEEK(8, 62),
    MMAP(9, 222),
    MPROTECT(10, 226),
    MUNMAP(11, 215),
    BRK(12, 214),
    RT_SIGACTION(13, 134),
    RT_SIGPROCMASK(14, 135),
    RT_SIGRETURN(15, 139),
    IOCTL(16, 29),
    PREAD64(17, 67),
    PWRITE64(18, 68),
    READV(19, 65),
    WRITEV(20, 66),
    ACCESS(21, Syscall.ABSENT),
    SCHED_YIELD(24, 124),
    MREMAP(25, 216),
    MINCORE(27, 232),
    MADVISE(28, 233),
    SHMGET(29, 194),
    DUP(32, 23),
    DUP2(33, Syscall.ABSENT),
    NANOSLEEP(35, 101),
    SETITIMER(38, 103),
    GETPID(39, 172),
    SOCKET(41, 198),
    SOCKETPAIR(53, 199),
    CLONE(56, 220),
    VFORK(58, Syscall.ABSENT),
    EXECVE(59, 221),
    EXIT(60, 93),
    KILL(62, 129),
    UNAME(63, 160),
    SEMGET(64, 190),
    MSGGET(68, 186),
    FCNTL(72, 25),
    FSYNC(74, 82),
    FDATASYNC(75, 83),
    TRUNCATE(76, 45),
    FTRUNCATE(77, 46),
    GETCWD(79, 17),
    CHDIR(80, 49),
    READLINK(89, Syscall.ABSENT),
    UMASK(95, 166),
    GETTIMEOFDAY(96, 169),
    GETRUSAGE(98, 165),
    SYSINFO(99, 179),
    TIMES(100, 153),
    PTRACE(101, 117),
    GETUID(102, 174),
    GETGID(104, 176),
    SETUID(105, 146),
    GETEUID(107, 175),
    GETEGID(108, 177),
    GETPPID(110, 173),
    SETSID(112, 157),
    SIGALTSTACK(131, 132),
    PERSONALITY(135, 92),
    GETPRIORITY(140, 141),
    SETPRIORITY(141, 140),
    SCHED_GETPARAM(143, 121),
    SCHED_SETSCHEDULER(144, 119),
    SCHED_GETSCHEDULER(145, 120),
    SCHED_GET_PRIORITY_MAX(146, 125),
    SCHED_GET_PRIORITY_MIN(147, 126),
    MLOCK(149, 228),
    PRCTL(157, 167),
    ARCH_PRCTL(158, Syscall.ABSENT),
    SYNC(162, 81),
    GETTID(186, 178),
    TIME(201, Syscall.ABSENT),
    FUTEX(202, 98),
    SCHED_SETAFFINITY(203, 122),
    SCHED_GETAFFINITY(204, 123),
    GETDENTS64(217, 61),
    SET_TID_ADDRESS(218, 96),
    RESTART_SYSCALL(219, 128),
    FADVISE64(221, 223),
    TIMER_CREATE(222, 107),
    CLOCK_GETTIME(228, 113),
    CLOCK_GETRES(229, 114),
    CLOCK_NANOSLEEP(230, 115),
    EXIT_GROUP(231, 94),
    TGKILL(234, 131),
    MQ_OPEN(240, 180),
    IOPRIO_SET(251, 30),
    OPENAT(257, 56),
    MKDIRAT(258, 34),
    MKNODAT(259, 33),
    FCHOWNAT(260, 54),
    NEWFSTATAT(262, 79),
    UNLINKAT(263, 35),
    LINKAT(265, 37),
    SYMLINKAT(266, 36),
    READLINKAT(267, 78),
    FCHMODAT(268, 53),
    FACCESSAT(269, 48),
    PPOLL(271, 73),
    UNSHARE(272, 97),
    SET_ROBUST_LIST(273, 99),
    UTIMENSAT(280, 88),
    TIMERFD_CREATE(283, 85),
    SIGNALFD4(289, 74),
    EVENTFD2(290, 19),
    EPOLL_CREATE1(291, 20),
    DUP3(292, 24),
    PIPE2(293, 59),
    INOTIFY_INIT1(294, 26),
    PRLIMIT64(302, 261),
    GETCPU(309, 168),
    PROCESS_VM_READV(310, 270),
    RENAMEAT2(316, 276),
    SECCOMP(317, 277),
    GETRANDOM(318, 278),
    MEMFD_CREATE(319, 279),
    MEMBARRIER(324, 283),
    STATX(332, 291),
    RSEQ(334, 293),
    PIDFD_OPEN(434, 434),
    CLONE3(435, 435),
    CLOSE_RANGE(436, 436),
    FACCESSAT2(439, 439),
    LANDLOCK_CREATE_RULESET(444, 444),
    LANDLOCK_ADD_RULE(445, 445),
    LANDLOCK_RESTRICT_SELF(446, 446);

    /// The number of a call that an architecture does not have.
    static final int ABSENT = -1;

    private final int x8664;
    private final int aarch64;

    Syscall(int x8664, int aarch64) {
        this.x8664 = x8664;
        this.aarch64 = aarch64;
    }

    boolean existsOn(Architecture architecture) {
        return number(architecture) != ABSENT;
    }

    int on(Architecture architecture) {
        if (!existsOn(architecture)) {
            throw new IllegalArgumentException(this + " does not exist on " + architecture);
        }
        return number(architecture);
    }

    private int number(Architecture architecture) {
        return switch (architecture) {
            case X86_64 -> x8664;
            case AARCH64 -> aarch64;
        };
    }
}
